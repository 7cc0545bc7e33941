// Line separators inside a text become a space: a line break in the body is a hardBreak node.
const separators = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

// Invisible controls and bidirectional overrides: they could make a page read otherwise than what was approved.
const controls = /\p{Cc}|[\u202d\u202e\ufeff]/gu;

/** NFC, without control characters; line separators become one space. */
export function normalizeText(text: string): string {
  return text.replace(separators, ' ').replace(controls, '').normalize('NFC');
}

/** False for a text with half of a surrogate pair, which has no UTF-8 form and so no hash. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
