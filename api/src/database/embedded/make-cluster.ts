import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Layout } from './layout.ts';
import type { Programs } from './programs.ts';

/** Name of the superuser of an embedded cluster. */
export const ownerName = 'haidang';

/**
 * Makes a cluster beside its final place and moves it there when it is complete, so that a start that was killed half-way
 * leaves nothing that looks like one.
 */
export function makeCluster(programs: Programs, layout: Layout, password: string): void {
  removeUnfinished(layout);
  const fresh = mkdtempSync(`${layout.cluster}-`);
  const passwordFile = path.join(layout.home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = layout.runAs;
  if (uid !== undefined && gid !== undefined) {
    chownSync(fresh, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  const args = [
    '-D',
    fresh,
    '-U',
    ownerName,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ];
  // Sort order that no system library can change under the indexes; searches name their own collation.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const done = spawnSync(programs.initdb, [...args, ...locale, '--no-instructions'], {
    ...layout.runAs,
    cwd: layout.home,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`The embedded database could not be made.\n${done.error?.message ?? done.stderr}`);
  }
  renameSync(fresh, layout.cluster);
}

function removeUnfinished(layout: Layout): void {
  for (const name of readdirSync(layout.home)) {
    if (name.startsWith(`${path.basename(layout.cluster)}-`)) {
      rmSync(path.join(layout.home, name), { recursive: true, force: true });
    }
  }
}
