import { contentHash } from '@hai-dang/schema/document';
import { publications, revisions } from '@hai-dang/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Database } from '@hai-dang/api/database/connect';

/** Each finds rows that must not be, whatever happened. */
const forbidden = (articleId: string) => ({
  'more than one live publication of a language': sql`
    select language from publications where article_id = ${articleId} and status = 'live'
    group by language having count(*) > 1`,
  'live although taken down': sql`
    select p.id from publications p join takedowns d on d.article_id = p.article_id and d.lifted_at is null
    where p.article_id = ${articleId} and p.status = 'live'`,
  'a translation live although its source is withdrawn': sql`
    select p.id from publications p
    where p.article_id = ${articleId} and p.status = 'live' and not p.is_source and (
      select s.status from publications s where s.article_id = p.article_id and s.is_source
      order by s.updated_at desc, s.id desc limit 1) in ('withdrawn', 'takenDown')`,
  'scheduled without a time, or a time without being scheduled': sql`
    select id from translations
    where article_id = ${articleId} and (state = 'scheduled') <> (scheduled_for is not null)`,
  'two open duties of the editorial machine': sql`
    select translation_id from tasks
    where article_id = ${articleId} and closed_at is null and kind not in ('updateTranslation', 'takedownOrder')
    group by translation_id having count(*) > 1`,
  'live without an approval of this very revision and hash': sql`
    select p.id from publications p where p.article_id = ${articleId} and p.status = 'live' and not exists (
      select from events e where e.action = 'approve' and e.translation_id = p.translation_id
        and e.revision_id = p.revision_id and e.revision_hash = p.content_hash)`,
  'live although its source is known to be wrong, where the portal withdraws such texts': sql`
    select p.id from publications p join portals o on o.id = p.portal_id join translations t on t.id = p.translation_id
    where p.article_id = ${articleId} and p.status = 'live' and t.stale_weight = 'wrong'
      and o.settings ->> 'wrongSourcePolicy' = 'withdraw'
      and p.updated_at > t.stale_since`,
  'live without the mark of being stale': sql`
    select p.id from publications p join translations t on t.id = p.translation_id
    where p.article_id = ${articleId} and p.status = 'live' and t.stale_weight is not null and not p.is_stale`,
});

/** What must hold after every move. */
export async function checkInvariants({ owner }: Database, articleId: string): Promise<void> {
  const rules = Object.entries(forbidden(articleId));
  const all = sql.join(
    rules.map(([rule, query]) => sql`select ${rule}::text as rule from (${query}) as broken`),
    sql` union all `,
  );
  const broken = await owner.execute<{ rule: string }>(all);
  expect(broken.map(({ rule }) => rule)).toEqual([]);

  const live = await owner
    .select({ publication: publications, revision: revisions })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(eq(publications.articleId, articleId), eq(publications.status, 'live')));
  for (const { publication, revision } of live) {
    const hash = await contentHash({ ...revision, language: publication.language });
    expect([publication.contentHash, revision.contentHash]).toEqual([hash, hash]);
  }
}
