import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { PublicDatabase } from '../database/editorial-database.ts';
import type { PublicContext } from '../shared/public-context.ts';
import { type ArticleColumn, type ArticleRow, selectList } from './live-article.ts';
import { run } from './statement.ts';

/** Where an article is read. The language is part of it: the same slug may stand in several. */
export interface LiveAddress {
  portalId: string;
  language: string;
  slug: string;
}

type Row = ArticleRow | null;

/** A way to name a row: columns of `publications` with their types, and what a name says of each, in the same order. */
interface Naming<Name> {
  columns: Record<string, 'uuid' | 'text'>;
  values: (name: Name) => string[];
}

const byAddress: Naming<LiveAddress> = {
  columns: { portal_id: 'uuid', language: 'text', slug: 'text' },
  values: ({ portalId, language, slug }) => [portalId, language, slug],
};
const byTranslation: Naming<string> = {
  columns: { translation_id: 'uuid' },
  values: (translationId) => [translationId],
};

type Reading = Pick<PublicContext, 'db'>;

/** The row that is live at an address; null when there is none. */
export const rowAt = (ctx: Reading, address: LiveAddress, columns: readonly ArticleColumn[]): Promise<Row> =>
  loaderOf(ctx, byAddress, columns).load(address);

/** The live row of a language version, by its UUID; null when it is not live. */
export const rowOf = (ctx: Reading, translationId: string, columns: readonly ArticleColumn[]): Promise<Row> =>
  loaderOf(ctx, byTranslation, columns).load(translationId);

/** Names in one statement. More rows, with their bodies, would keep other answers waiting. */
const most = 16;

type Loaders = LRUCache<string, DataLoader<never, Row>>;
const loaders = new WeakMap<PublicDatabase, Loaders>();

/**
 * One loader for all requests: whoever asks in the same turn of the event loop shares a statement, since they all read
 * with the same role. Nothing is remembered from one turn to the next, so that each reads after it began.
 */
function loaderOf<Name>(
  { db }: Reading,
  naming: Naming<Name>,
  columns: readonly ArticleColumn[],
): DataLoader<Name, Row> {
  // The sets of columns that are asked for are few.
  const own: Loaders = loaders.get(db) ?? new LRUCache({ max: 500 });
  loaders.set(db, own);
  const list = selectList(columns);
  const key = `${Object.keys(naming.columns).join()}: ${list}`;
  const known = own.get(key) as DataLoader<Name, Row> | undefined;
  if (known) return known;
  const statements = new Map<number, string>();
  const statementOf = (length: number): string => {
    const statement = statements.get(length) ?? statementFor(length, naming, list);
    statements.set(length, statement);
    return statement;
  };
  const made = new DataLoader<Name, Row>((names) => readRows(db, names, naming, statementOf), {
    cache: false,
    maxBatchSize: most,
    batchScheduleFn: setImmediate,
  });
  own.set(key, made);
  return made;
}

/** Reads so many names, in their order; a row of nulls stands where nothing is live. */
function statementFor<Name>(length: number, { columns }: Naming<Name>, list: string): string {
  const types = Object.values(columns);
  const names = Array.from({ length }, (_, place) => {
    const values = types.map((type, at) => `$${place * types.length + at + 1}::${type}`);
    return `(${place}, ${values.join(', ')})`;
  });
  const found = Object.keys(columns).map((column) => `${column} = asked.${column}`);
  // `limit` keeps the table from being joined as a whole: each name is looked up in an index.
  return `select live.*
    from (values ${names.join(', ')}) as asked (place, ${Object.keys(columns).join(', ')})
    left join lateral (
      select ${list} from publications where status = 'live' and ${found.join(' and ')} limit 1
    ) live on true
    order by place`;
}

/**
 * PostgreSQL plans a statement once for every length, and knows how many rows come of it; so lengths are few, 1, 2, 4, 8
 * and 16, filled up with names of nothing.
 */
async function readRows<Name>(
  db: PublicDatabase,
  names: readonly Name[],
  { columns, values }: Naming<Name>,
  statementOf: (length: number) => string,
): Promise<Row[]> {
  const length = 2 ** Math.ceil(Math.log2(names.length));
  const asked: (string | null)[] = names.flatMap((name) => values(name));
  while (asked.length < length * Object.keys(columns).length) asked.push(null);
  const rows = await run<ArticleRow>({ db }, statementOf(length), { values: asked });
  return names.map((_, place) => {
    const row = rows[place]!;
    return (row.translationId as string | null) === null ? null : row;
  });
}
