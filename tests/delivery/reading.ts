import { expect } from 'vitest';
import type { Database } from '@hai-dang/api/database/connect';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { type Execute, startApi } from '../support/api.ts';
import type { Newsroom } from '../support/newsroom.ts';

const whole = `id language title slug summary bodyHtml bodyText kind informationKind section { key name }
  tags author source { name url } attribution cover { url } media { url } publishedAt updatedAt contentHash url
  translations { language title slug url } isFallback sourceLanguage isStale hasNotice notice changeNote`;

type Found = Record<string, unknown> & { id: string; slug: string };

/** What somebody reads at the public door. */
export interface Reader {
  execute: Execute;
  /** An article of the newsroom's portal with all its fields. */
  read: (room: Newsroom, slug: string, language?: string) => Promise<Found | null>;
  /** Whatever has this global identifier. */
  node: (id: string) => Promise<unknown>;
  /** Slugs of the newsroom's list; `rest` are more arguments. */
  listed: (room: Newsroom, rest?: string, language?: string) => Promise<string[]>;
}

/** A reader at the public door; every answer must come without errors. */
export async function startReading(database: Database): Promise<Reader> {
  const { public: execute } = await startApi(database);
  const ask = async <T>(document: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await execute<T>(document, variables);
    expect(errors).toEqual([]);
    return data!;
  };
  return {
    execute,
    read: async (room, slug, language = 'vi') => {
      const query = `query ($portal: String!, $language: LanguageTag!, $slug: String!) {
        article(portal: $portal, language: $language, slug: $slug) { ${whole} }
      }`;
      const variables = { portal: room.portal.key, language, slug };
      return (await ask<{ article: Found | null }>(query, variables)).article;
    },
    node: async (id) => {
      const query = 'query ($id: ID!) { node(id: $id) { __typename id ... on Article { title bodyText } } }';
      return (await ask<{ node: unknown }>(query, { id })).node;
    },
    listed: async (room, rest = '', language = 'vi') => {
      const query = `query ($portal: String!, $language: LanguageTag!) {
        articles(portal: $portal, language: $language ${rest}) { nodes { slug } }
      }`;
      const variables = { portal: room.portal.key, language };
      const { articles } = await ask<{ articles: { nodes: { slug: string }[] } }>(query, variables);
      return articles.nodes.map(({ slug }) => slug);
    },
  };
}

export const slugOf = (row: TranslationRow): string => row.slug ?? '';
