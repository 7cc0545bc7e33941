import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '@hai-dang/api/shared/project';

/** A command of the `haidang` program in a process of its own, from the build. */
export interface CommandProcess {
  child: ChildProcess;
  /** Lines that it has written so far. */
  lines: () => string[];
  /** What it has said on standard error so far. */
  complaints: () => string;
  /** Resolves to the exit code; null when it was killed. */
  ended: Promise<number | null>;
}

/** Starts `haidang <args>`. */
export function runCommand(...args: string[]): CommandProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['api/dist/bundle/main.js', ...args], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  return {
    child,
    lines: () => said.out.split('\n').filter(Boolean),
    complaints: () => said.err,
    ended: once(child, 'close').then(([code]: (number | null)[]) => code ?? null),
  };
}
