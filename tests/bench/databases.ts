import { startEmbedded } from '@hai-dang/api/database/embedded/start-embedded';
import type { Location } from '@hai-dang/api/database/locate';
import { migrate } from '@hai-dang/api/database/migrate';
import postgres from 'postgres';
import { locationOn } from '../support/test-server.ts';
import { seed } from './seed.ts';

/** The databases of the benchmark, on a server that runs meanwhile. */
export interface Databases {
  /** The one of so many publications, made once and kept. */
  ofSize: (rows: number, withSearch: boolean) => Promise<Location>;
  /** A copy of one, dropped by its `release`. */
  copyOf: (location: Location) => Promise<Location>;
  close: () => Promise<void>;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const silent = { max: 1, onnotice: () => {} };

/** Starts the server with its data in `folder`. */
export async function openDatabases(folder: string): Promise<Databases> {
  const embedded = await startEmbedded({ folder });
  const server = { port: embedded.port, owner: embedded.owner, secrets: embedded.secrets };
  const on = (name: string, release?: () => Promise<void>) => locationOn(server, name, release);
  const admin = postgres(on('postgres').owner.url, silent);

  async function make(name: string, rows: number, withSearch: boolean): Promise<void> {
    say(`Seeding ${rows} publications ...`);
    const began = performance.now();
    // What a run that broke off left behind.
    await admin.unsafe(`drop database if exists ${name}_new with (force)`);
    await admin.unsafe(`create database ${name}_new`);
    await migrate(on(`${name}_new`));
    const owner = postgres(on(`${name}_new`).owner.url, { ...silent, max: 2 });
    await seed(owner, rows, withSearch);
    await owner.end();
    await admin.unsafe(`alter database ${name}_new rename to ${name}`);
    say(`  in ${Math.round((performance.now() - began) / 1000)} s`);
  }

  return {
    ofSize: async (rows, withSearch) => {
      const name = `bench_${rows}${withSearch ? '' : '_plain'}`;
      const [found] = await admin`select from pg_database where datname = ${name}`;
      if (found) await migrate(on(name));
      else await make(name, rows, withSearch);
      return on(name);
    },
    copyOf: async ({ owner }) => {
      const name = new URL(owner.url).pathname.slice(1);
      const copy = `${name}_copy`;
      await admin.unsafe(`drop database if exists ${copy} with (force)`);
      await admin.unsafe(`create database ${copy} template ${name}`);
      return on(copy, async () => void (await admin.unsafe(`drop database ${copy} with (force)`)));
    },
    close: async () => {
      await admin.end();
      await embedded.release();
    },
  };
}
