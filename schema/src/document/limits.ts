/**
 * What one text may hold. Lengths count Unicode code points after NFC, so that `ế` is one character
 * however it was typed; the editor's counters and the API's refusals read the same numbers.
 */
export const contentLimits = {
  title: 300,
  summary: 1000,
  slug: 120,
  seoTitle: 200,
  seoDescription: 500,
  keywords: 20,
  keyword: 80,
  /** Bytes of the body as JSON in UTF-8. */
  bodyBytes: 1_000_000,
  /** Nodes inside one another, the document itself not counted. */
  bodyDepth: 20,
  /** Captions, credits, text alternatives and titles inside the body. */
  attributeText: 1000,
  href: 2048,
  tableSpan: 100,
} as const;

/** Length in Unicode code points after NFC, the unit of every limit on text. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text.normalize('NFC')) length += 1;
  return length;
}
