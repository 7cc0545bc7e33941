import * as tables from '@hai-dang/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { EditorialDatabase, PublicDatabase } from './editorial-database.ts';
import type { Location } from './locate.ts';
import { openPool } from './open-pool.ts';
import { openReplicas, type Replicas } from './replicas.ts';

/** One process's connections. Each role has its own pool; what a pool may do is decided by PostgreSQL. */
export interface Database {
  editorial: EditorialDatabase;
  /** What the public reads: from a replica where there are some. */
  public: PublicDatabase;
  /** The public role on the primary, which takes what replicas cannot. */
  publicPrimary: PublicDatabase;
  owner: EditorialDatabase;
  /** For plain SQL and LISTEN as the editorial role. Drizzle changes how its client reads dates, so this is another one. */
  sql: postgres.Sql;
  /** Null where everything is read from the primary. */
  replicas: Replicas | null;
  location: Location;
  close: () => Promise<void>;
}

/** Opens the pools; nothing is sent before the first query. `size` is the number of connections per door and server. */
export function connect(location: Location, size = 10): Database {
  const clients = {
    editorial: openPool(location.editorial, size),
    // What the public asks is answered soon or given up.
    public: openPool(location.public, size, { settings: { statement_timeout: 8000 } }),
    owner: openPool(location.owner, 2),
    sql: openPool(location.editorial, 2),
  };
  const over = (each: postgres.Sql): PublicDatabase =>
    drizzle(each, { schema: tables, casing: 'snake_case' });
  const publicPrimary = over(clients.public);
  const { replicas: connections = [] } = location;
  const primary = { connection: location.public, db: publicPrimary };
  const replicas = connections.length > 0 ? openReplicas({ primary, connections, size, over }) : null;
  return {
    editorial: over(clients.editorial),
    public: replicas?.db ?? publicPrimary,
    publicPrimary,
    owner: over(clients.owner),
    sql: clients.sql,
    replicas,
    location,
    close: async () => {
      await replicas?.close();
      await Promise.all(Object.values(clients).map((each) => each.end({ timeout: 5 })));
      await location.release();
    },
  };
}
