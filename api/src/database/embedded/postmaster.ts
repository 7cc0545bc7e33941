import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Layout } from './layout.ts';
import { commandLine, isRunning } from './processes.ts';
import type { Programs } from './programs.ts';

/** Longest wait for a server to come up, crash recovery included, in milliseconds. */
const patience = 60_000;

/** What a running server wrote into its postmaster.pid. */
interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/**
 * The port of the server that already runs on this cluster, or undefined. Waits for one that is starting or stopping, and
 * removes a postmaster.pid whose process is gone or, after a reboot, is another program.
 */
export async function findRunning(layout: Layout): Promise<number | undefined> {
  const deadline = Date.now() + patience;
  for (let found = read(layout); found; found = read(layout)) {
    if (!isRunning(found.pid) || !commandLine(found.pid).includes('postgres')) {
      rmSync(layout.postmaster, { force: true });
      return undefined;
    }
    if (found.status.startsWith('ready')) return found.port;
    if (Date.now() > deadline)
      throw new Error(`The embedded database is ${found.status} for too long. See ${layout.log}.`);
    await pause(20);
  }
  return undefined;
}

/** Starts a server on a free port of the loopback interface and returns the port when it answers. */
export async function startPostmaster(
  programs: Programs,
  layout: Layout,
  settings: string[],
): Promise<number> {
  // Between finding a free port and taking it, another program can take it.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const outcome = await launch(programs, layout, port, settings);
    if (outcome === 'ready') return port;
    if (attempt === 3 || !outcome.includes('could not bind')) {
      throw new Error(`The embedded database did not start. The end of ${layout.log}:\n${outcome}`);
    }
  }
}

async function launch(programs: Programs, layout: Layout, port: number, settings: string[]): Promise<string> {
  // A file rather than a pipe: the server may outlive us, and would die of a broken pipe.
  const log = openSync(layout.log, 'w', 0o600);
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', ...settings];
  // A group of its own, so that Ctrl-C reaches it only through us, after the requests in hand are answered.
  const child = spawn(
    programs.postgres,
    ['-D', layout.cluster, '-p', String(port), ...options.flatMap((each) => ['-c', each])],
    {
      ...layout.runAs,
      cwd: layout.home,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  let failure: string | undefined;
  const onError = (error: Error) => (failure = error.message);
  const onExit = () => (failure ??= readFileSync(layout.log, 'utf8').slice(-2000));
  child.once('error', onError).once('exit', onExit).unref();
  const deadline = Date.now() + patience;
  while (failure === undefined) {
    const found = read(layout);
    if (found?.pid === child.pid && found?.status.startsWith('ready')) {
      // From now on its end is no failure to start.
      child.off('exit', onExit);
      return 'ready';
    }
    if (Date.now() > deadline) failure = `no answer within ${patience / 1000} seconds`;
    await pause(10);
  }
  return failure;
}

function read(layout: Layout): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(layout.postmaster, 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() || 'starting' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
