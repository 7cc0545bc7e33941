import { createHash, randomBytes } from 'node:crypto';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key as it is shown once, and what is kept of it. */
export interface NewApiKey {
  /** `hd_`, the eight characters of the prefix, `_`, and 256 random bits. */
  key: string;
  prefix: string;
  hash: string;
}

/** Letters and digits alone, so that a double click selects the whole key and scanners of leaked secrets know its form. */
export function newApiKey(): NewApiKey {
  const prefix = `hd_${inLetters(randomBytes(6), 8).slice(-8)}`;
  const key = `${prefix}_${inLetters(randomBytes(32), 43)}`;
  return { key, prefix, hash: hashOfKey(key) };
}

/** What the database keeps of a key: SHA-256 in hexadecimal. The key is random, so a slow hash would guard nothing more. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The bytes as a number in base 62, with leading zeros. */
function inLetters(bytes: Buffer, length: number): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (; rest > 0n; rest /= 62n) text = (digits[Number(rest % 62n)] ?? '') + text;
  return text.padStart(length, '0');
}
