import { expect } from 'vitest';
import { reindexPublications } from '@hai-dang/api/delivery/search/reindex';
import { followChange } from '@hai-dang/api/delivery/follow-change.job';
import type { Database } from '@hai-dang/api/database/connect';
import { contextOf } from '@hai-dang/api/shared/context';
import { publicationChanges } from '@hai-dang/schema/tables';
import { asc, gt } from 'drizzle-orm';
import { type Execute, startApi } from '../../support/api.ts';

export interface Found {
  totalCount: number;
  isTotalCut: boolean;
  titles: string[];
  languages: string[];
  matched: string[];
  cursors: string[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

export interface Searcher {
  execute: Execute;
  /** What a search finds; `rest` are more arguments. Every answer must come without errors. */
  find: (portal: string | null, query: string, language?: string, rest?: string) => Promise<Found>;
}

interface Answer {
  search: Pick<Found, 'totalCount' | 'isTotalCut' | 'pageInfo'> & {
    edges: {
      cursor: string;
      node: { matchedLanguage: string; article: { title: string; language: string } };
    }[];
  };
}

/** Somebody who searches at the public door. */
export async function startSearching(database: Database): Promise<Searcher> {
  const { public: execute } = await startApi(database);
  return {
    execute,
    find: async (portal, query, language = 'vi', rest = '') => {
      const { data, errors } = await execute<Answer>(
        `query ($portal: String, $query: String!, $language: LanguageTag!) {
          search(portal: $portal, query: $query, language: $language ${rest}) {
            totalCount isTotalCut
            pageInfo { hasNextPage hasPreviousPage endCursor }
            edges { cursor node { matchedLanguage article { title language } } }
          }
        }`,
        { portal, query, language },
      );
      expect(errors).toEqual([]);
      const { edges, ...found } = data!.search;
      return {
        ...found,
        titles: edges.map(({ node }) => node.article.title),
        languages: edges.map(({ node }) => node.article.language),
        matched: edges.map(({ node }) => node.matchedLanguage),
        cursors: edges.map(({ cursor }) => cursor),
      };
    },
  };
}

/** Indexes everything that is live, as the command does. */
export async function indexAll(database: Database): Promise<void> {
  const ctx = { db: database.editorial };
  let { last } = await reindexPublications(ctx, {});
  while (last !== null) ({ last } = await reindexPublications(ctx, { after: last }));
}

const followed = new WeakMap<Database, number>();

/** Does what the job runner does with the changes since the last call. */
export async function follow(database: Database): Promise<void> {
  const changes = await database.owner
    .select({ id: publicationChanges.id })
    .from(publicationChanges)
    .where(gt(publicationChanges.id, followed.get(database) ?? 0))
    .orderBy(asc(publicationChanges.id));
  for (const { id } of changes) {
    await followChange.run(contextOf(database.editorial, null), { changeId: id });
    followed.set(database, id);
  }
}
