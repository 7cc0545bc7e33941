import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sdlFile } from '@hai-dang/api/server/sdl';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runServer, untilReady } from '../support/run-server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-process-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databaseRuns = () => existsSync(path.join(folder, 'postgres/cluster/postmaster.pid'));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe('a server process', { timeout: 120_000 }, () => {
  it('stops on Ctrl-C, heard three times over, and leaves no database running', async () => {
    const server = runServer(folder, await freePort());
    await untilReady(server);
    for (let echo = 0; echo < 3; echo++) server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(databaseRuns()).toBe(false);
    expect(server.complaints()).toBe('');
  });

  it('can be killed at any time: the next start works', async () => {
    const port = await freePort();
    const killed = runServer(folder, port);
    await untilReady(killed);
    killed.child.kill('SIGKILL');
    await killed.ended;

    const next = runServer(folder, port);
    await untilReady(next);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    await vi.waitFor(() => expect(databaseRuns()).toBe(false), { timeout: 10_000 });
  });

  it('shares its database with a second one that starts at the same time', async () => {
    const [first, second] = [runServer(folder, await freePort()), runServer(folder, await freePort())];
    await Promise.all([untilReady(first), untilReady(second)]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(databaseRuns()).toBe(false);
  });

  it('is gathered into a few files that know every type by the name it has in the source', async () => {
    const server = runServer(folder, await freePort());
    await untilReady(server);
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = (await answer.json()) as { data: IntrospectionQuery };
    const generated = buildSchema(readFileSync(sdlFile('public'), 'utf8'));
    expect(findBreakingChanges(generated, buildClientSchema(data))).toEqual([]);
    expect(findBreakingChanges(buildClientSchema(data), generated)).toEqual([]);
    server.child.kill('SIGTERM');
    await server.ended;
  });

  it('names the port that another program holds', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const server = runServer(folder, port);
    expect(await server.ended).toBe(1);
    expect(server.complaints()).toBe(
      `127.0.0.1:${port} is in use by another program. Set PORT to another number.\n`,
    );
    expect(databaseRuns()).toBe(false);
    holder.close();
  });

  it('names a setting that it cannot use, and ends with 2', async () => {
    const server = runServer(folder, 1, { PORT: 'x' });
    expect(await server.ended).toBe(2);
    expect(server.complaints()).toContain('PORT: must be a number');
  });
});
