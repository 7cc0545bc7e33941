import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { postKeeper, type Release } from '@hai-dang/api/database/embedded/keeper';
import { type Layout, prepareLayout } from '@hai-dang/api/database/embedded/layout';
import { makeCluster, ownerName } from '@hai-dang/api/database/embedded/make-cluster';
import { startPostmaster } from '@hai-dang/api/database/embedded/postmaster';
import { isRunning } from '@hai-dang/api/database/embedded/processes';
import { findPrograms, type Programs } from '@hai-dang/api/database/embedded/programs';
import { freePort } from './free-port.ts';

const secret = 'only-for-this-test';

/** A PostgreSQL server of its own, always on the same port. */
export interface PostgresServer {
  /** As the owner. */
  url: string;
  start: () => Promise<void>;
  /** `kill -9` of the server; its sessions end by themselves a moment later. */
  kill: () => Promise<void>;
}

/** A primary and a standby that streams from it. */
export interface Pair {
  primary: PostgresServer;
  replica: PostgresServer;
  /** Stops both, and removes what they kept. */
  remove: () => Promise<void>;
}

/** Makes a cluster and a copy of it that follows it, and starts both. They end with the test process, however it ends. */
export async function startPair(): Promise<Pair> {
  const programs = findPrograms();
  const [first, second] = [makeFolder(), makeFolder()];
  makeCluster(programs, first.layout, secret);
  const primary = await serverOf(programs, first.layout, ['wal_keep_size=256MB']);
  // With its owners, which for root is another account.
  const copied = spawnSync('cp', ['-a', first.layout.cluster, second.layout.cluster], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`The cluster was not copied.\n${copied.stderr}`);
  follow(second.layout, primary.url);
  const replica = await serverOf(programs, second.layout, ['hot_standby=on']);
  await primary.start();
  await replica.start();
  return {
    primary,
    replica,
    remove: async () => void (await Promise.all([second.remove(), first.remove()])),
  };
}

function makeFolder(): { layout: Layout; remove: Release } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-pair-'));
  const layout = prepareLayout(folder);
  const release = postKeeper(layout);
  const remove = async () => {
    await release();
    rmSync(layout.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { layout, remove };
}

/** Makes a standby of a copied cluster. */
function follow({ cluster, runAs }: Layout, primaryUrl: string): void {
  const { hostname, port } = new URL(primaryUrl);
  const to = `host=${hostname} port=${port} user=${ownerName} password=${secret}`;
  for (const [name, text] of [
    ['standby.signal', ''],
    ['postgresql.auto.conf', `primary_conninfo = '${to}'\n`],
  ] as const) {
    const file = path.join(cluster, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(file, runAs.uid, runAs.gid);
  }
}

async function serverOf(programs: Programs, layout: Layout, settings: string[]): Promise<PostgresServer> {
  const port = await freePort();
  // No crash of the computer is tested here. The later of two ports is taken.
  const all = [`port=${port}`, 'fsync=off', 'wal_retrieve_retry_interval=200ms', ...settings];
  return {
    url: `postgres://${ownerName}:${secret}@127.0.0.1:${port}/postgres`,
    // What is left of a killed server holds on to its memory for a moment, and keeps the next one from starting.
    start: async () => {
      await vi.waitFor(() => startPostmaster(programs, layout, all), { timeout: 30_000, interval: 100 });
    },
    kill: async () => {
      const pid = Number(readFileSync(layout.postmaster, 'utf8').split('\n', 1)[0]);
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(
        () => {
          if (isRunning(pid)) throw new Error('The server has not ended yet');
        },
        { timeout: 30_000 },
      );
    },
  };
}
