import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, vi } from 'vitest';
import type { TestDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { runServer, type ServerProcess, untilReady } from '../support/run-server.ts';

/** Name under which the sessions of the server are seen in PostgreSQL. */
const sessions = 'doomed-server';

/** A server in a process of its own, which the test kills. */
export interface DoomedServer extends ServerProcess {
  /** `kill -9`; resolves once the process is gone. Its sessions last until PostgreSQL notices. */
  die: () => Promise<void>;
  /** `kill -9`; resolves once PostgreSQL has ended every session of the process, whatever it was doing. */
  kill: () => Promise<void>;
}

/** Starts a server over the test's database and waits until it answers. */
export async function startDoomed(database: TestDatabase): Promise<DoomedServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-doomed-'));
  const server = runServer(folder, await freePort(), {
    DATABASE_URL: `${database.location.owner.url}?application_name=${sessions}`,
  });
  await untilReady(server);
  const die = async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  };
  const kill = async () => {
    await die();
    await vi.waitFor(async () => expect(await sessionsLeft(database)).toBe(0), {
      timeout: 20_000,
      interval: 20,
    });
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, die, kill };
}

async function sessionsLeft({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql<{ left: number }[]>`
    select count(*)::int as left from pg_stat_activity
    where datname = current_database() and application_name = ${sessions}`;
  return row?.left ?? 0;
}
