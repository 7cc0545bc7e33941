import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PublicationRow } from '../translations/load-translation.ts';

/**
 * SHA-256, in hex, over the canonical JSON of everything in a publication that readers get beside the approved content:
 * the page as it was rendered and the facts that stand with it. The event of going live carries it, so that the chain
 * also guards what a later version of the renderer would write differently (LS21-14.2b).
 */
export function snapshotHash(row: PublicationRow): string {
  const { bodyHtml, bodyText, attribution, author, sourceName, sourceUrl, tags, seo, cover, media } = row;
  const shown = { bodyHtml, bodyText, attribution, author, sourceName, sourceUrl, tags, seo, cover, media };
  return createHash('sha256')
    .update(canonicalize({ ...shown, changeNote: row.changeNote }) ?? '')
    .digest('hex');
}
