import * as tables from '@hai-dang/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '@hai-dang/api/database/connect';
import type { EditorialDatabase } from '@hai-dang/api/database/editorial-database';

/** Runs the work with a database that writes down every SQL statement sent to it as this role. */
export async function countStatements<T>(
  database: Database,
  work: (db: EditorialDatabase) => Promise<T>,
  as: 'editorial' | 'public' = 'editorial',
): Promise<{ result: T; statements: string[] }> {
  const { url, role } = database.location[as];
  const client = postgres(url, {
    onnotice: () => {},
    connection: { ...(role && { options: `-c role=${role}` }) },
  });
  const statements: string[] = [];
  const logger = { logQuery: (statement: string) => void statements.push(statement) };
  try {
    const result = await work(drizzle(client, { schema: tables, casing: 'snake_case', logger }));
    return { result, statements };
  } finally {
    await client.end();
  }
}
