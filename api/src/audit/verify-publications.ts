import { contentHash } from '@hai-dang/schema/document';
import { publications, revisions } from '@hai-dang/schema/tables';
import { asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';

/** A publication that is not what its approved revision says it is. */
export interface AlteredPublication {
  id: string;
  problem: 'revisionChanged' | 'publicationChanged';
}

const batch = 200;

/** Recomputes the hash of every revision that was ever published, and compares what readers got with it (LS21-14.2b). */
export async function verifyPublications(
  ctx: Pick<Context, 'db'>,
): Promise<{ verified: number; altered: AlteredPublication[] }> {
  const altered: AlteredPublication[] = [];
  let verified = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await ctx.db
      .select({ publication: publications, revision: revisions })
      .from(publications)
      .innerJoin(revisions, eq(revisions.id, publications.revisionId))
      .where(gt(publications.id, after))
      .orderBy(asc(publications.id))
      .limit(batch);
    for (const { publication, revision } of rows) {
      const hash = await contentHash({ ...revision, language: publication.language });
      const saysTheSame =
        publication.title === revision.title &&
        publication.slug === revision.slug &&
        publication.summary === revision.summary &&
        publication.contentHash === revision.contentHash;
      if (hash !== revision.contentHash) altered.push({ id: publication.id, problem: 'revisionChanged' });
      else if (!saysTheSame) altered.push({ id: publication.id, problem: 'publicationChanged' });
      else verified += 1;
      after = publication.id;
    }
    if (rows.length < batch) return { verified, altered };
  }
}
