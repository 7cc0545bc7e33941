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

/** How rows are found: the columns of `publications` that a key is compared with, and its values in the same order. */
interface Search<Key> {
  columns: Record<string, 'uuid' | 'text'>;
  values: (key: Key) => string[];
}

const byAddress: Search<LiveAddress> = {
  columns: { portal_id: 'uuid', language: 'text', slug: 'text' },
  values: ({ portalId, language, slug }) => [portalId, language, slug],
};
const byTranslation: Search<string> = {
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

/** Keys of one statement at most: with their bodies, more rows would keep other answers waiting. */
const mostKeys = 16;

type Loaders = LRUCache<string, DataLoader<never, Row, string>>;
const loaders = new WeakMap<PublicDatabase, Loaders>();

/**
 * One loader for all requests: whoever asks in the same turn of the event loop shares a statement, since they all read
 * with the same role, and a row, if they ask for the same. What a statement was sent for is forgotten at once, so that
 * each reads after it asked.
 */
function loaderOf<Key>(
  { db }: Reading,
  search: Search<Key>,
  columns: readonly ArticleColumn[],
): DataLoader<Key, Row, string> {
  // Sets of columns that nobody asks for any more make room for others.
  const own: Loaders = loaders.get(db) ?? new LRUCache({ max: 500 });
  loaders.set(db, own);
  const list = selectList(columns);
  const name = `${Object.keys(search.columns).join()}: ${list}`;
  const known = own.get(name) as DataLoader<Key, Row, string> | undefined;
  if (known) return known;
  if (!columns.includes('translationId')) throw new Error('Without its id, a row is not told from none');
  const statements = new Map<number, string>();
  const statementOf = (length: number): string => {
    const statement = statements.get(length) ?? statementFor(length, search, list);
    statements.set(length, statement);
    return statement;
  };
  const made = new DataLoader<Key, Row, string>(
    (keys) => {
      made.clearAll();
      return readRows(db, keys, search, statementOf);
    },
    {
      // No value has a NUL in it.
      cacheKeyFn: (key) => search.values(key).join('\0'),
      maxBatchSize: mostKeys,
      batchScheduleFn: setImmediate,
    },
  );
  own.set(name, made);
  return made;
}

/** Reads so many keys, in their order; a row of nulls stands where nothing is live. */
function statementFor<Key>(length: number, { columns }: Search<Key>, list: string): string {
  const types = Object.values(columns);
  const keys = Array.from({ length }, (_, place) => {
    const values = types.map((type, at) => `$${place * types.length + at + 1}::${type}`);
    return `(${place}, ${values.join(', ')})`;
  });
  const found = Object.keys(columns).map((column) => `${column} = asked.${column}`);
  // `limit` keeps the table from being joined as a whole: each key is looked up in an index.
  return `select live.*
    from (values ${keys.join(', ')}) as asked (place, ${Object.keys(columns).join(', ')})
    left join lateral (
      select ${list} from publications where status = 'live' and ${found.join(' and ')} limit 1
    ) live on true
    order by place`;
}

/**
 * Lengths are few, 1, 2, 4, 8 and 16, so that PostgreSQL soon has a plan for each that it keeps; the rest is filled with
 * nulls, which match nothing.
 */
async function readRows<Key>(
  db: PublicDatabase,
  keys: readonly Key[],
  { columns, values }: Search<Key>,
  statementOf: (length: number) => string,
): Promise<Row[]> {
  const length = 2 ** Math.ceil(Math.log2(keys.length));
  const asked: (string | null)[] = keys.flatMap((key) => values(key));
  while (asked.length < length * Object.keys(columns).length) asked.push(null);
  const rows = await run<ArticleRow>({ db }, statementOf(length), { values: asked });
  return keys.map((_, place) => {
    const row = rows[place]!;
    return (row.translationId as string | null) === null ? null : row;
  });
}
