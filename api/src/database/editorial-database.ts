import type * as tables from '@hai-dang/schema/tables';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';

/** Drizzle over the editorial role's pool, or a transaction of it. */
export type EditorialDatabase = PgDatabase<PostgresJsQueryResultHKT, typeof tables>;

/** Drizzle over the public role's pool. The same tables by type; PostgreSQL refuses the ones that are not public. */
export type PublicDatabase = EditorialDatabase & { $client: Sql };
