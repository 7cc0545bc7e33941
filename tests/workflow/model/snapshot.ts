import type { ChangeWeight, PublicationStatus, TranslationState } from '@hai-dang/schema';
import type { DocumentJson } from '@hai-dang/schema/document';
import { sql } from 'drizzle-orm';
import type { Database } from '@hai-dang/api/database/connect';

/** The words of a revision. */
export interface Words {
  id: string;
  title: string;
  slug: string;
  summary: string | null;
  body: DocumentJson;
}

/** One language as the database has it. */
export interface TextSnapshot {
  id: string;
  language: string;
  isSource: boolean;
  state: TranslationState;
  version: number;
  createdBy: string;
  submittedBy: string | null;
  assigneeId: string | null;
  lastEditorId: string | null;
  /** Who saved words since the approved ones. */
  writers: string[];
  staleWeight: ChangeWeight | null;
  changeWeight: ChangeWeight | null;
  scheduledFor: string | null;
  current: Words;
  approved: Words | null;
  madeFrom: Words | null;
  /** Of its newest publication. */
  status: PublicationStatus | null;
}

/** An article as the database has it, with nothing that the code under test computed. */
export interface Snapshot {
  id: string;
  portalId: string;
  version: number;
  createdBy: string;
  provenance: string;
  author: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  isTakenDown: boolean;
  texts: TextSnapshot[];
  /** Sequence of its newest event. */
  lastEvent: number;
}

const revision = (id: string) => sql`(
  select json_build_object('id', r.id, 'title', r.title, 'slug', r.slug, 'summary', r.summary, 'body', r.body)
  from revisions r where r.id = ${sql.raw(id)})`;

/** Reads an article in one statement. */
export async function snapshot({ owner }: Database, articleId: string): Promise<Snapshot> {
  const [row] = await owner.execute<Snapshot & Record<string, unknown>>(sql`
    select a.id, a.portal_id as "portalId", a.version, a.created_by as "createdBy", a.provenance, a.author,
      a.source_name as "sourceName", a.source_url as "sourceUrl",
      exists (select from takedowns d where d.article_id = a.id and d.lifted_at is null) as "isTakenDown",
      (select max(sequence)::int from events e where e.article_id = a.id) as "lastEvent",
      (select json_agg(text) from (
        select t.id, t.language, t.is_source as "isSource", t.state, t.version, t.created_by as "createdBy",
          t.submitted_by as "submittedBy", t.assignee_id as "assigneeId", t.last_editor_id as "lastEditorId",
          array(select distinct w.created_by from revisions w where w.translation_id = t.id and w.number > coalesce(
            (select r.number from revisions r where r.id = t.approved_revision_id), 0) order by 1) as writers,
          t.stale_weight as "staleWeight", t.change_weight as "changeWeight", t.scheduled_for as "scheduledFor",
          ${revision('t.current_revision_id')} as current,
          ${revision('t.approved_revision_id')} as approved,
          ${revision('t.source_revision_id')} as "madeFrom",
          (select p.status from publications p where p.translation_id = t.id
            order by p.updated_at desc, p.id desc limit 1) as status
        from translations t where t.article_id = a.id order by t.is_source desc, t.language
      ) text) as texts
    from articles a where a.id = ${articleId}`);
  if (!row) throw new Error(`No article ${articleId}`);
  return row;
}
