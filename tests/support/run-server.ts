import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '@hai-dang/api/shared/project';
import { nodeFlags } from './node-flags.ts';

/** A server in a process of its own, as `npm start` runs it: from the build, which `npm test` makes first. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** What it has said on standard error so far. */
  complaints: () => string;
  /** Resolves to the exit code. */
  ended: Promise<number | null>;
}

/** Starts `haidang serve`; production, so that no demonstration is made. Wait with `untilReady`. */
export function runServer(
  folder: string,
  port: number,
  variables: Record<string, string> = {},
  args: readonly string[] = [],
): ServerProcess {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    HAIDANG_DATA_DIR: folder,
    PORT: String(port),
  };
  const child = spawn(process.execPath, [...nodeFlags, 'api/dist/bundle/main.js', 'serve', ...args], {
    cwd: projectRoot,
    env: { ...env, ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  return { child, url: `http://127.0.0.1:${port}`, complaints: () => said, ended };
}

/** Asks `/readyz` until it says yes; throws when the process ends before. */
export async function untilReady(server: ServerProcess): Promise<void> {
  for (;;) {
    if (server.child.exitCode !== null) throw new Error(`The server ended.\n${server.complaints()}`);
    const answer = await fetch(`${server.url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
