import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { globalId } from '../global-id.ts';

/** What a signature says of a publication. Everything that a reader is shown is named, or stands in a hash. */
export interface StatedFacts {
  publicationId: string;
  translationId: string;
  /** Key of the portal. */
  portal: string;
  language: string;
  title: string;
  slug: string;
  summary: string | null;
  author: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  attribution: string;
  /** SHA-256 over the UTF-8 bytes of `bodyHtml`, in hexadecimal. */
  bodySha256: string;
  contentHash: string;
  publishedAt: Date;
  updatedAt: Date;
}

/** Names the format, so that a signature over a statement is a signature over nothing else. */
const type = 'hai-dang/publication-statement/1';

/**
 * The text that is signed: canonical JSON (RFC 8785), the same bytes from the same facts for good. It is not stored but
 * made from the row, so that a row that was changed behind the newsroom's back no longer fits its signature.
 */
export function statementOf({
  publicationId,
  translationId,
  publishedAt,
  updatedAt,
  ...facts
}: StatedFacts): string {
  const statement = canonicalize({
    type,
    publication: publicationId,
    article: globalId('Article', translationId),
    portal: facts.portal,
    language: facts.language,
    title: facts.title,
    slug: facts.slug,
    summary: facts.summary,
    author: facts.author,
    sourceName: facts.sourceName,
    sourceUrl: facts.sourceUrl,
    attribution: facts.attribution,
    bodySha256: facts.bodySha256,
    contentHash: facts.contentHash,
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  });
  if (statement === undefined) throw new Error(`Publication ${publicationId} gives no statement`);
  return statement;
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
