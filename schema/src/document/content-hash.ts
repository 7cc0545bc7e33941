import canonicalize from 'canonicalize';
import type { Content } from './content.ts';
import { mediaIdsOf } from './references.ts';

/** A content together with its language (BCP 47 tag as the portal stores it). */
export type HashedContent = Content & { language: string };

/**
 * The canonical JSON (RFC 8785) that a content hash is taken of; the algorithm in plain words and its vectors are in
 * `docs/content-hash.md`. Throws on half a surrogate pair, which no stored content holds.
 */
export function canonicalContent(content: HashedContent): string {
  const canonical = canonicalize(
    inNfc({
      language: content.language,
      title: content.title,
      slug: content.slug,
      summary: content.summary || null,
      body: content.body,
      seo: {
        title: content.seo.title || null,
        description: content.seo.description || null,
        keywords: content.seo.keywords ?? [],
      },
      media: mediaIdsOf(content.body).toSorted(),
    }),
  );
  if (canonical === undefined) throw new TypeError('Content has no canonical form');
  return canonical;
}

/** SHA-256 of the canonical content in UTF-8, 64 lower-case hexadecimal digits (LS21-14.2b compares it at publishing). */
export async function contentHash(content: HashedContent): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalContent(content));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every string value in NFC; keys are the schema's own and plain ASCII. */
function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(inNfc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inNfc(member)]));
}
