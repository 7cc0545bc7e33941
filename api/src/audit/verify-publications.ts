import { contentHash } from '@hai-dang/schema/document';
import { events, publications, revisions } from '@hai-dang/schema/tables';
import { and, asc, eq, gt } from 'drizzle-orm';
import { snapshotHash } from '../publishing/snapshot-hash.ts';
import type { Context } from '../shared/context.ts';

/** A publication that is not what its approved revision says it is. */
export interface AlteredPublication {
  id: string;
  problem: 'revisionChanged' | 'publicationChanged';
}

const batch = 200;

/**
 * Recomputes the hash of every revision that was ever published, and compares what readers got with it and with what
 * the chain says went live (LS21-14.2b).
 */
export async function verifyPublications(
  ctx: Pick<Context, 'db'>,
): Promise<{ verified: number; altered: AlteredPublication[] }> {
  const altered: AlteredPublication[] = [];
  let verified = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await ctx.db
      .select({ publication: publications, revision: revisions, event: events })
      .from(publications)
      .innerJoin(revisions, eq(revisions.id, publications.revisionId))
      .leftJoin(
        events,
        and(
          eq(events.subject, 'Publication'),
          eq(events.subjectId, publications.id),
          eq(events.action, 'wentLive'),
        ),
      )
      .where(gt(publications.id, after))
      .orderBy(asc(publications.id))
      .limit(batch);
    for (const { publication, revision, event } of rows) {
      const hash = await contentHash({ ...revision, language: publication.language });
      const saysTheSame =
        publication.title === revision.title &&
        publication.slug === revision.slug &&
        publication.summary === revision.summary &&
        publication.contentHash === revision.contentHash &&
        event?.details['snapshotHash'] === snapshotHash(publication);
      if (hash !== revision.contentHash) altered.push({ id: publication.id, problem: 'revisionChanged' });
      else if (!saysTheSame) altered.push({ id: publication.id, problem: 'publicationChanged' });
      else verified += 1;
      after = publication.id;
    }
    if (rows.length < batch) return { verified, altered };
  }
}
