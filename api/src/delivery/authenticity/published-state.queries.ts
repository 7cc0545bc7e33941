import type { PublicationStatus } from '@hai-dang/schema';
import { validate as isUuid } from 'uuid';
import type { PublicContext } from '../../shared/context.ts';
import { loader } from '../../shared/loader.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import { preciseMoment } from '../live-article.ts';
import { Parameters, run } from '../statement.ts';
import type { PublishedState } from './published-state.type.ts';

/** Where a published state is read; it stays there while the article is live. */
export const stateUrl = (ctx: Pick<PublicContext, 'origin'>, publicationId: string): string =>
  `${ctx.origin}/state/${publicationId}`;

/** The published states of a language version that is live, newest first; none when it is not live. */
export const listStates = (ctx: PublicContext, translationId: string): Promise<PublishedState[]> =>
  loader(ctx, statesOf).load(translationId);

interface StateRow {
  translationId: string;
  id: string;
  status: PublicationStatus;
  contentHash: string;
  changeNote: string | null;
  updatedAt: string;
  endedAt: string | null;
}

async function statesOf(ctx: PublicContext, ids: readonly string[]): Promise<PublishedState[][]> {
  const parameters = new Parameters();
  const rows = await run<StateRow>(
    ctx,
    `select wanted.id as "translationId", s.id, s.status, s.content_hash as "contentHash",
       s.change_note as "changeNote", s.updated_at as "updatedAt", s.ended_at as "endedAt"
     from unnest(${parameters.add(ids)}::uuid[]) as wanted (id) cross join lateral public_states(wanted.id) s
     order by s.updated_at desc, s.id desc`,
    parameters,
  );
  const byTranslation = Map.groupBy(rows, ({ translationId }) => translationId);
  return ids.map((id) =>
    (byTranslation.get(id) ?? []).map(({ status, updatedAt, endedAt, ...row }) => ({
      ...row,
      updatedAt: momentOf(updatedAt),
      endedAt: endedAt === null ? null : momentOf(endedAt),
      url: stateUrl(ctx, row.id),
      isCurrent: status === 'live',
    })),
  );
}

/** A published state with all that readers saw. */
export interface ShownState {
  id: string;
  articleId: string;
  translationId: string;
  portalId: string;
  sectionId: string;
  language: string;
  isCurrent: boolean;
  title: string;
  summary: string | null;
  bodyHtml: string;
  attribution: string;
  author: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  contentHash: string;
  changeNote: string | null;
  publishedAt: Date;
  updatedAt: Date;
  endedAt: Date | null;
}

type ShownRow = Omit<ShownState, 'isCurrent' | 'publishedAt' | 'updatedAt' | 'endedAt'> & {
  status: PublicationStatus;
  publishedAt: string;
  updatedAt: string;
  endedAt: string | null;
};

/** One published state; null when there is none of this id, or its language version is not live any more. */
export async function findState(ctx: PublicContext, publicationId: string): Promise<ShownState | null> {
  if (!isUuid(publicationId)) return null;
  const parameters = new Parameters();
  const [row] = await run<ShownRow>(
    ctx,
    `select id, article_id as "articleId", translation_id as "translationId", portal_id as "portalId",
       section_id as "sectionId", language, status, title, summary, body_html as "bodyHtml", attribution, author,
       source_name as "sourceName", source_url as "sourceUrl", content_hash as "contentHash",
       change_note as "changeNote", published_at as "publishedAt", updated_at as "updatedAt", ended_at as "endedAt"
     from public_state(${parameters.add(publicationId)})`,
    parameters,
  );
  ctx.madeFrom.add(row ? surrogateKey.article(row.articleId) : surrogateKey.missing);
  if (!row) return null;
  const { status, publishedAt, updatedAt, endedAt, ...state } = row;
  return {
    ...state,
    isCurrent: status === 'live',
    publishedAt: momentOf(publishedAt),
    updatedAt: momentOf(updatedAt),
    endedAt: endedAt === null ? null : momentOf(endedAt),
  };
}

const momentOf = (text: string): Date => new Date(preciseMoment(text));
