import type postgres from 'postgres';
import { inTime } from './in-time.ts';
import type { Connection } from './locate.ts';
import { openPool } from './open-pool.ts';

/** Milliseconds for one answer. */
export const patience = 1000;

/** A connection apart from the pools, so that a question about a server never waits behind what people ask. */
export interface Probe {
  /** How far a primary has written its log; a position such as `0/3000148`. Throws when it does not answer. */
  written: () => Promise<string>;
  /** Whether a server is a standby that has replayed that position; any one will do when it is null. Throws likewise. */
  hasReplayed: (position: string | null) => Promise<boolean>;
  close: () => Promise<void>;
}

/** Opens a probe; nothing is sent before the first question. */
export function openProbe(connection: Connection): Probe {
  let sql = openPool(connection, 1);
  let isClosed = false;

  async function ask<Row>(work: (sql: postgres.Sql) => PromiseLike<readonly Row[]>): Promise<Row> {
    const asked = sql;
    try {
      const [row] = await inTime(work(asked), patience);
      if (!row) throw new Error('The database answered without a row');
      return row;
    } catch (error) {
      // A connection into a dead network says nothing for a long time: the next question takes another one.
      if (sql === asked && !isClosed) {
        sql = openPool(connection, 1);
        void asked.end({ timeout: 0 });
      }
      throw error;
    }
  }

  return {
    written: async () => {
      const row = await ask((each) => each<{ at: string }[]>`select pg_current_wal_lsn()::text as at`);
      return row.at;
    },
    hasReplayed: async (position) => {
      const row = await ask(
        (each) => each<{ done: boolean }[]>`
          select pg_is_in_recovery()
            and coalesce(pg_last_wal_replay_lsn() >= ${position ?? '0/0'}::pg_lsn, false) as done`,
      );
      return row.done;
    },
    close: () => {
      isClosed = true;
      return sql.end({ timeout: 1 });
    },
  };
}
