import * as tables from '@hai-dang/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { EditorialDatabase, PublicDatabase } from './editorial-database.ts';
import type { Connection, Location } from './locate.ts';

/** One process's connections. Each role has its own pool; what a pool may do is decided by PostgreSQL. */
export interface Database {
  editorial: EditorialDatabase;
  public: PublicDatabase;
  owner: EditorialDatabase;
  /** For plain SQL and LISTEN as the editorial role. Drizzle changes how its client reads dates, so this is another one. */
  sql: postgres.Sql;
  location: Location;
  close: () => Promise<void>;
}

/** Opens the pools; nothing is sent before the first query. `size` is the number of connections per door. */
export function connect(location: Location, size = 10): Database {
  const clients = {
    editorial: client(location.editorial, size),
    // What the public asks is answered soon or given up.
    public: client(location.public, size, { statement_timeout: 8000 }),
    owner: client(location.owner, 2),
    sql: client(location.editorial, 2),
  };
  const over = (each: postgres.Sql): PublicDatabase =>
    drizzle(each, { schema: tables, casing: 'snake_case' });
  return {
    editorial: over(clients.editorial),
    public: over(clients.public),
    owner: over(clients.owner),
    sql: clients.sql,
    location,
    close: async () => {
      await Promise.all(Object.values(clients).map((each) => each.end({ timeout: 5 })));
      await location.release();
    },
  };
}

function client(
  { url, role }: Connection,
  max: number,
  settings: Record<string, number> = {},
): postgres.Sql {
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: 'hai-dang',
      TimeZone: 'UTC',
      ...settings,
      ...(role && { options: `-c role=${role}` }),
    },
  });
}
