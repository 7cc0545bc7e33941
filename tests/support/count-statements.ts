import * as tables from '@hai-dang/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '@hai-dang/api/database/connect';
import type { PublicDatabase } from '@hai-dang/api/database/editorial-database';

/** Runs the work with a database that writes down every SQL statement sent to it as this role. */
export async function countStatements<T>(
  database: Database,
  work: (db: PublicDatabase) => Promise<T>,
  as: 'editorial' | 'public' = 'editorial',
): Promise<{ result: T; statements: string[] }> {
  const { url, role } = database.location[as];
  const statements: string[] = [];
  const client = postgres(url, {
    onnotice: () => {},
    // Of the driver, since the busiest reads go past Drizzle. Its own look at the types is none of ours.
    debug: (_connection, statement) => void (/pg_catalog/.test(statement) || statements.push(statement)),
    connection: { ...(role && { options: `-c role=${role}` }) },
  });
  try {
    const result = await work(drizzle(client, { schema: tables, casing: 'snake_case' }));
    return { result, statements };
  } finally {
    await client.end();
  }
}
