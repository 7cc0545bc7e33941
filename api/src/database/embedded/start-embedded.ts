import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { postKeeper, type Release } from './keeper.ts';
import { prepareLayout, type Layout } from './layout.ts';
import { withLock } from './lock.ts';
import { makeCluster, ownerName } from './make-cluster.ts';
import { findRunning, startPostmaster } from './postmaster.ts';
import { findPrograms } from './programs.ts';
import { readSecrets, type Secrets } from './secrets.ts';

/** A PostgreSQL server on the loopback interface that this process may use until it calls `release`. */
export interface EmbeddedServer {
  host: string;
  port: number;
  /** Name of the superuser, whose password is `secrets.owner`. */
  owner: string;
  database: string;
  secrets: Secrets;
  /** True when the cluster was made by this very start. */
  isNew: boolean;
  release: Release;
}

export interface EmbeddedOptions {
  /** Folder that holds the cluster, its passwords and its log. */
  folder: string;
  /** False trades safety in a power cut for speed; for tests only. */
  durable?: boolean;
  /** Removes the folder after the last use; for tests only. */
  temporary?: boolean;
}

/**
 * Starts PostgreSQL from the packages of the project, or joins the server that another process runs on the same folder.
 * Throws with a sentence for people when the platform has no such package or the server does not come up.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = prepareLayout(options.folder);
  return withLock(layout.lock, async () => {
    const isNew = !existsSync(layout.cluster);
    const secrets = readSecrets(layout.secrets, isNew);
    const running = isNew ? undefined : await findRunning(layout);
    if (running === undefined) forgetUses(layout);
    const release = postKeeper(layout, options.temporary ? options.folder : undefined);
    try {
      const port = running ?? (await start(layout, secrets, isNew, options));
      return { host: '127.0.0.1', port, owner: ownerName, database: 'postgres', secrets, isNew, release };
    } catch (error) {
      // Not awaited: the keeper waits for the lock that is held here.
      void release();
      throw error;
    }
  });
}

async function start(
  layout: Layout,
  secrets: Secrets,
  isNew: boolean,
  options: EmbeddedOptions,
): Promise<number> {
  const programs = findPrograms();
  if (isNew) makeCluster(programs, layout, secrets.owner);
  const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return startPostmaster(programs, layout, options.durable === false ? hasty : []);
}

/** While no server runs, notes of its use can only be left from before a crash of the computer. */
function forgetUses(layout: Layout): void {
  for (const note of readdirSync(layout.users)) rmSync(path.join(layout.users, note));
}
