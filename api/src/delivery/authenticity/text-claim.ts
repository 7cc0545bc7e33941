import { sha256 } from './statement.ts';

/** The same as the SQL function `text_fingerprint`: the text without its blanks and line ends, as a hash. */
export const textFingerprint = (text: string): string => sha256(text.replace(/[ \n\r\t\u00A0\u3000]/g, ''));

/** A way to read a pasted text: these fingerprints of what stands before the body, of the body, and of what follows. */
export interface Reading {
  before: string;
  body: string;
  after: string;
}

/** Lines at either end that may be a title, a summary, an author or an attribution. */
const mostLines = 3;

/**
 * Every way to read a pasted text as a body with a few lines around it. Which of them is right is decided where the
 * title and the attribution are known.
 */
export function readingsOf(pasted: string): Reading[] {
  const lines = pasted
    .normalize('NFC')
    .split(/[\n\r\u2028\u2029]+/)
    .filter((line) => line.trim() !== '');
  const readings: Reading[] = [];
  for (let before = 0; before <= mostLines; before += 1) {
    for (let after = 0; before + after < lines.length && after <= mostLines; after += 1) {
      const end = lines.length - after;
      readings.push({
        before: textFingerprint(lines.slice(0, before).join('')),
        body: textFingerprint(lines.slice(before, end).join('')),
        after: textFingerprint(lines.slice(end).join('')),
      });
    }
  }
  return readings;
}
