import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** User and group that the database programs run as; both missing means: as we are. */
export interface SystemUser {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands its programs to an unprivileged account: the owner of an existing
 * cluster, else `postgres`, else `nobody`. An ordinary user runs them as itself.
 */
export function databaseUser(cluster: string): SystemUser {
  if (process.getuid?.() !== 0) return {};
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  // initdb wants an account that is listed, so a free number will not do.
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'As root, the embedded database needs an account named postgres or nobody. Create one, or set DATABASE_URL.',
  );
}

/** True when any account may enter the folder and all the folders above it. */
export function isReachableByAll(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o1) === 0o1 && (parent === folder || isReachableByAll(parent));
}
