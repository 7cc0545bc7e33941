import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { databaseUser, isReachableByAll, type SystemUser } from './system-user.ts';

const reachableHome = '/var/lib/hai-dang';

/** Where the pieces of one embedded cluster are; all paths are absolute and real. */
export interface Layout {
  /** Belongs to the account that runs PostgreSQL. */
  home: string;
  cluster: string;
  log: string;
  postmaster: string;
  /** One empty file per use of the server, named by the pid of the process that uses it. */
  users: string;
  lock: string;
  /** Passwords, readable by us alone; apart from `home`, which another account owns. */
  secrets: string;
  runAs: SystemUser;
}

/** Makes the folders of a cluster under the data folder, or finds those made earlier. */
export function prepareLayout(dataFolder: string): Layout {
  mkdirSync(dataFolder, { recursive: true });
  const link = path.join(dataFolder, 'postgres');
  if (!lstatSync(link, { throwIfNoEntry: false })) makeHome(dataFolder, link);
  const home = realpathSync(link);
  const cluster = path.join(home, 'cluster');
  const runAs = databaseUser(cluster);
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(home, runAs.uid, runAs.gid);
  const users = path.join(dataFolder, 'postgres-users');
  mkdirSync(users, { recursive: true });
  return {
    home,
    cluster,
    log: path.join(dataFolder, 'postgres.log'),
    postmaster: path.join(cluster, 'postmaster.pid'),
    users,
    lock: path.join(dataFolder, 'postgres-lock'),
    secrets: path.join(dataFolder, 'postgres-secrets.json'),
    runAs,
  };
}

/** Root's private folders (/root, `mktemp -d`) are closed to the account of the database, so its home goes elsewhere. */
function makeHome(dataFolder: string, link: string): void {
  if (process.getuid?.() !== 0) {
    mkdirSync(link, { mode: 0o700 });
    return;
  }
  chmodSync(dataFolder, 0o755);
  if (isReachableByAll(realpathSync(dataFolder))) {
    mkdirSync(link, { mode: 0o700 });
    return;
  }
  mkdirSync(reachableHome, { recursive: true, mode: 0o755 });
  symlinkSync(mkdtempSync(path.join(reachableHome, 'postgres-')), link);
}
