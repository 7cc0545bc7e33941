import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbedded, type EmbeddedServer } from '@hai-dang/api/database/embedded/start-embedded';

const user = path.join(import.meta.dirname, '../support/use-embedded.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startEmbedded({ folder, durable: false });
const isUp = () => existsSync(path.join(folder, 'postgres/cluster/postmaster.pid'));
const isDown = () => vi.waitFor(() => expect(isUp()).toBe(false), { timeout: 10_000 });

async function ask(server: EmbeddedServer, password = server.secrets.owner): Promise<number> {
  const { host, port, owner, database } = server;
  const sql = postgres({ host, port, user: owner, password, database, max: 1 });
  try {
    const [row] = await sql<{ one: number }[]>`select 1 as one`;
    return row?.one ?? 0;
  } finally {
    await sql.end();
  }
}

/** Another process that uses the same server until its input ends. */
async function startUser(): Promise<ChildProcess> {
  const args = ['--conditions=source', '--import', 'tsx', user, folder];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function finish(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

describe('the embedded database', { timeout: 120_000 }, () => {
  it('starts from nothing, stops without a trace, and keeps its cluster', async () => {
    const first = await start();
    expect(first.isNew).toBe(true);
    expect(await ask(first)).toBe(1);
    await first.release();
    expect(isUp()).toBe(false);

    const second = await start();
    expect(second.isNew).toBe(false);
    expect(second.secrets).toEqual(first.secrets);
    await second.release();
  });

  it('asks for a password, and keeps it to this account', async () => {
    const server = await start();
    await expect(ask(server, 'wrong')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(path.join(folder, 'postgres-secrets.json')).mode & 0o777).toBe(0o600);
    await server.release();
  });

  it('is shared by processes, and stops with the last of them', async () => {
    const [first, second] = await Promise.all([startUser(), startUser()]);
    const here = await start();
    await finish(first);
    await finish(second);
    expect(await ask(here)).toBe(1);
    await here.release();
    expect(isUp()).toBe(false);
  });

  it('outlives no process that was killed', async () => {
    const child = await startUser();
    child.kill('SIGKILL');
    await isDown();
    const again = await start();
    expect(await ask(again)).toBe(1);
    await again.release();
  });

  it('survives the pid file of a crash, even when its number belongs to another program now', async () => {
    await (await start()).release();
    for (const pid of [process.pid, 2 ** 22 - 1]) {
      writeFileSync(
        path.join(folder, 'postgres/cluster/postmaster.pid'),
        `${pid}\n${folder}\n0\n5432\n\n127.0.0.1\n\nready\n`,
      );
      const server = await start();
      expect(await ask(server)).toBe(1);
      await server.release();
    }
  });

  it('takes over a lock whose holder died', async () => {
    symlinkSync(String(2 ** 22 - 1), path.join(folder, 'postgres-lock'));
    const server = await start();
    expect(await ask(server)).toBe(1);
    await server.release();
  });

  it('says what to do when the passwords are lost, and leaves the cluster alone', async () => {
    await (await start()).release();
    rmSync(path.join(folder, 'postgres-secrets.json'));
    await expect(start()).rejects.toThrow('postgres-secrets.json is missing');
    expect(readFileSync(path.join(folder, 'postgres/cluster/PG_VERSION'), 'utf8')).toContain('18');
  });
});
