import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareLayout } from '@hai-dang/api/database/embedded/layout';
import { startEmbedded } from '@hai-dang/api/database/embedded/start-embedded';
import { migrate } from '@hai-dang/api/database/migrate';
import postgres from 'postgres';
import { locationOn } from '../support/test-server.ts';
import { type Measured, measure, memoryOf } from './load.ts';
import { type Report, type SizeReport, writePicture } from './report.ts';
import { seed } from './seed.ts';
import { type Server, startControl, startOurs } from './servers.ts';
import { publishEverySecond } from './publish.ts';
import {
  deepPage,
  detail,
  list,
  listQuery,
  type LoadRequest,
  persisted,
  search,
  type Workload,
} from './workloads.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000,1000000' },
    seconds: { type: 'string', default: '6' },
    /** Larger sizes go without search, whose indexes over a million texts take a quarter of an hour to make. */
    'search-up-to': { type: 'string', default: '1000000' },
    /** Makes the databases and measures nothing. */
    'seed-only': { type: 'boolean', default: false },
    /** Where the databases are kept between runs. */
    folder: { type: 'string', default: path.join(tmpdir(), 'hai-dang-bench') },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../../docs/performance') },
  },
});
const sizes = values.rows.split(',').map(Number);
const seconds = Number(values.seconds);
const searchUpTo = Number(values['search-up-to']);
const say = (text: string) => process.stdout.write(`${text}\n`);

const embedded = await startEmbedded({ folder: values.folder });
const server = { port: embedded.port, owner: embedded.owner, secrets: embedded.secrets };
try {
  const urls = new Map<number, string>();
  for (const rows of sizes) urls.set(rows, await prepare(rows));
  if (!values['seed-only']) await measureAll(urls);
} finally {
  await embedded.release();
}

async function measureAll(urls: ReadonlyMap<number, string>): Promise<void> {
  pin(process.pid);
  pin(Number(readFileSync(prepareLayout(values.folder).postmaster, 'utf8').split('\n', 1)[0]));
  const measured: SizeReport[] = [];
  for (const rows of sizes) measured.push(await measureSize(rows, urls.get(rows)!));
  const report: Report = { at: new Date().toISOString(), seconds, sizes: measured };
  writeFileSync(`${values.out}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writePicture(report, `${values.out}.svg`);
}

/** The database of so many publications, made once. */
async function prepare(rows: number): Promise<string> {
  const withSearch = rows <= searchUpTo;
  const name = `bench_${rows}${withSearch ? '' : '_plain'}`;
  const admin = postgres(locationOn(server, 'postgres').owner.url, { max: 1, onnotice: () => {} });
  const [found] = await admin`select from pg_database where datname = ${name}`;
  const location = locationOn(server, name);
  if (!found) {
    say(`Seeding ${rows} publications ...`);
    const began = performance.now();
    // What a run that broke off left behind.
    await admin.unsafe(`drop database if exists ${name}_new with (force)`);
    await admin.unsafe(`create database ${name}_new`);
    await migrate(locationOn(server, `${name}_new`));
    const owner = postgres(locationOn(server, `${name}_new`).owner.url, { max: 2, onnotice: () => {} });
    await seed(owner, rows, withSearch);
    await owner.end();
    await admin.unsafe(`alter database ${name}_new rename to ${name}`);
    say(`  in ${Math.round((performance.now() - began) / 1000)} s`);
  } else await migrate(location);
  await admin.end();
  return location.owner.url;
}

/** The database and the load share the second core. */
function pin(pid: number): void {
  spawnSync('taskset', ['-acp', '1', String(pid)], { stdio: 'ignore' });
}

async function measureSize(rows: number, database: string): Promise<SizeReport> {
  const withSearch = rows <= searchUpTo;
  say(`\n${rows} publications`);
  const results: SizeReport['results'] = [];
  const note = (workload: string, title: string, server: string, measured: Measured) => {
    results.push({ workload, title, server, ...measured });
    const { requestsPerSecond, p50, p97_5, p99, cpuPerRequest, errors } = measured;
    say(
      `  ${workload.padEnd(7)} ${server.padEnd(12)} ${String(requestsPerSecond).padStart(6)}/s  p50 ${p50} ms  p97.5 ${p97_5} ms  p99 ${p99} ms  ${cpuPerRequest} µs CPU${errors ? `  ${errors} ERRORS` : ''}`,
    );
  };
  const run = (on: Server, requests: LoadRequest[]) => measure({ ...on, requests, seconds });

  // Without its memory of answers, so that each is made anew.
  const ours = await startOurs(database, { RESPONSE_CACHE_MB: '0' });
  const readyAfter = ours.readyAfter;
  const detailed = detail(rows);
  const after = await cursorOfPage(ours, 100);
  const both: Workload[] = [list, detailed];
  const controls = {
    handwritten: await startControl('handwritten', { DATABASE_URL: database }),
    apollo: await startControl('apollo', { DATABASE_URL: database }),
  };
  for (const workload of both) {
    note(workload.name, workload.title, 'hai-dang', await run(ours, workload.graphql));
    note(workload.name, workload.title, 'handwritten', await run(controls.handwritten, workload.plain!));
    note(workload.name, workload.title, 'apollo', await run(controls.apollo, workload.graphql));
  }
  for (const workload of [deepPage(after), ...(withSearch ? [search()] : [])])
    note(workload.name, workload.title, 'hai-dang', await run(ours, workload.graphql));
  const memory = memoryOf(ours.pid);
  await Promise.all([ours.stop(), controls.handwritten.stop(), controls.apollo.stop()]);

  const keeping = await startOurs(database);
  await register(keeping);
  const bytes = Number((await fetch(keeping.url + persisted().path)).headers.get('content-length'));
  const raw = await startControl('raw', { BODY_BYTES: String(bytes || 8000) });
  note('cached', 'persisted query over GET', 'hai-dang', await run(keeping, [persisted()]));
  note('cached', 'persisted query over GET', 'raw', await run(raw, [{ method: 'GET', path: '/' }]));
  await raw.stop();
  const stopPublishing = publishEverySecond(database);
  const mixed = [
    ...list.graphql,
    ...detailed.graphql.slice(0, 20),
    persisted(),
    persisted('en'),
    ...(withSearch ? search().graphql.slice(0, 3) : []),
  ];
  note('W5', 'mixed, with a publication each second', 'hai-dang', await run(keeping, mixed));
  await stopPublishing();
  const memoryKeeping = memoryOf(keeping.pid);
  await keeping.stop();
  say(`  ready after ${readyAfter} ms; ${memory} MB without and ${memoryKeeping} MB with answers in memory`);
  return { rows, readyAfter, memory, memoryKeeping, results };
}

/** The cursor at which a page of twenty begins. */
async function cursorOfPage(on: Server, page: number): Promise<string> {
  let after: string | null = null;
  for (let skipped = 0; skipped < (page - 1) * 20; skipped += 99) {
    const first = Math.min(99, (page - 1) * 20 - skipped);
    const answer: Response = await fetch(`${on.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: listQuery,
        variables: { portal: 'bench', language: 'vi', first, after },
      }),
    });
    const { data } = (await answer.json()) as { data: { articles: { pageInfo: { endCursor: string } } } };
    after = data.articles.pageInfo.endCursor;
  }
  return after!;
}

/** As clients of automatic persisted queries do: the document once, then its hash. Twice, until it is compiled. */
async function register(on: Server): Promise<void> {
  const { path: address } = persisted();
  for (let time = 0; time < 3; time++)
    await fetch(`${on.url}${address}&query=${encodeURIComponent(listQuery)}`).then((answer) =>
      answer.arrayBuffer(),
    );
}
