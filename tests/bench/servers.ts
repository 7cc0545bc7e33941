import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../support/free-port.ts';
import { nodeFlags } from '../support/node-flags.ts';

/** A server under load, in a process of its own on the first core. */
export interface Server {
  url: string;
  pid: number;
  /** Milliseconds from its start to its first answer. */
  readyAfter: number;
  stop: () => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Our server as `npm start` runs it, with one of its doors. */
export const startOurs = (
  databaseUrl: string,
  variables: Record<string, string> = {},
  only: 'public' | 'editorial' = 'public',
): Promise<Server> =>
  start([...nodeFlags, 'api/dist/bundle/main.js', 'serve', '--only', only], '/readyz', {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    ANONYMOUS_COST_PER_MINUTE: '2000000000',
    ...variables,
  });

/** A control of `controls/`. */
export const startControl = (
  name: 'raw' | 'handwritten' | 'apollo',
  variables: Record<string, string>,
): Promise<Server> =>
  start(['--import', 'tsx', `tests/bench/controls/${name}.ts`], '/', {
    NODE_ENV: 'production',
    ...variables,
  });

async function start(args: string[], probe: string, variables: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  // One core for the server; the database and the load share the other one.
  const child = spawn('taskset', ['-c', '0', process.execPath, ...args], {
    cwd: root,
    env: { ...process.env, ...variables, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // A run that breaks off leaves nobody behind.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(child, url + probe);
  return {
    url,
    // taskset becomes the program that it starts.
    pid: child.pid!,
    readyAfter: Math.round(performance.now() - began),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      process.off('exit', end);
    },
  };
}

async function untilAnswering(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A server ended before it answered: ${url}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer && answer.status !== 503) return void (await answer.arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
