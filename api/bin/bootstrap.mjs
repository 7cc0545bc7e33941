// Everything a script needs before the project itself can run: packages, the build, and the right Node.
// Plain JavaScript without packages, because on a fresh clone there are none yet; runs on Node 18 and later.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.hai-dang-lock');
const turn = path.join(root, '.installing');
const neededMajor = 24;

/** Says something to the person at the terminal, apart from the output of the command itself. */
export const say = (text) => process.stderr.write(`${text}\n`);

const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/** True when every package of the lock file that is not optional is installed in the version it names. */
function isInstalledAsLocked(lock) {
  try {
    const { packages: installed } = JSON.parse(
      readFileSync(path.join(modules, '.package-lock.json'), 'utf8'),
    );
    return Object.entries(JSON.parse(lock).packages).every(
      ([place, entry]) =>
        !place.includes('node_modules/') ||
        entry.link ||
        entry.optional ||
        installed[place]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** Installs what package-lock.json names, unless it is installed already. */
export function ensureInstalled() {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isCurrent()) return;
  waitForTurn();
  if (!isCurrent() && !isInstalledAsLocked(lock)) {
    say('Installing packages; the first time takes about a minute …');
    const npm = process.env.npm_execpath;
    // NODE_ENV=production would leave out the compiler, which the build needs.
    const args = [
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--progress=false',
    ];
    const done = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (done.status !== 0)
      fail('The packages could not be installed: see the lines of npm above.', done.status ?? 1);
  }
  writeFileSync(stamp, hash);
  rmSync(turn, { force: true });
}

/** Two commands that install at once would take each other's files away; the second waits for the first. */
function waitForTurn() {
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(turn, { force: true }));
      return;
    } catch {
      try {
        process.kill(Number(readFileSync(turn, 'utf8')), 0);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      } catch (error) {
        // Its owner is gone. EPERM says that it lives, under another account.
        if (error.code !== 'EPERM') rmSync(turn, { force: true });
      }
    }
  }
}

/** The Node that runs the project: the one in node_modules where there is one for this computer, else the current one. */
export function nodeBinary() {
  const own = path.join(modules, '.bin', 'node');
  if (existsSync(own)) return own;
  if (major(process.version) >= neededMajor) return process.execPath;
  return fail(
    `Hải Đăng needs Node ${neededMajor} or later on this kind of computer; this is ${process.version}.`,
  );
}

/**
 * How Node runs the product, here, in the image and in the benchmark. Answers make much short-lived garbage: V8 would let
 * the room for it grow to three times 32 MB, which is memory without speed; three eighths of it measured as fast, with a
 * steadier answer time. With 2 GB and more for what lives longer, V8 lets it grow to four times of what is in use before it
 * clears up; below that, to twice. Four threads that clear up would leave a fifth of a core to requests meanwhile; one
 * leaves half.
 */
const flags = JSON.parse(readFileSync(path.join(root, 'api/bin/node-flags.json'), 'utf8'));

/** What Node is given to start the product. */
export const product = [...flags, 'api/dist/bundle/main.js'];

/** The environment in which every tool finds the project's own Node and programs first. */
export function environment(extra = {}) {
  const places = [path.join(modules, '.bin'), path.join(root, 'tests/node_modules/.bin'), process.env.PATH];
  return {
    ...process.env,
    PATH: places.join(path.delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    ...extra,
  };
}

/** Builds what changed since the last build; all of it, or one workspace and what it stands on. */
export function ensureBuilt(workspace) {
  const turbo = path.join(modules, '.bin', 'turbo');
  const args = ['run', 'build', '--output-logs=errors-only', '--ui=stream', '--log-prefix=none'];
  if (workspace) args.push(`--filter=@hai-dang/${workspace}`);
  const done = spawnSync(turbo, args, { cwd: root, env: environment(), encoding: 'utf8' });
  if (done.status !== 0) {
    say(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    fail('The build failed: see the lines above.', done.status ?? 1);
  }
}

const parent = process.ppid;

/** npm hands SIGTERM to the shell between it and us, which dies of it without a word: only the new parent tells. */
const hasParent = () => process.env.npm_lifecycle_event === undefined || process.ppid === parent;

/**
 * Runs a program in the project's folder, hands it the signals that this process receives, and resolves to its exit code.
 * The child is waited for even after a signal, so that a server can close its connections and stop its database.
 */
export function run(command, args, { env = environment(), cwd = root } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  const watch = setInterval(() => !hasParent() && forward('SIGTERM'), 500);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const each of signals) process.off(each, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Ends the script with a sentence instead of a stack. */
export function fail(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}
