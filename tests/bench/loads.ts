import type { Location } from '@hai-dang/api/database/locate';
import { type Measured, measure, memoryOf } from './load.ts';
import { publishEverySecond } from './publish.ts';
import type { SizeReport } from './report.ts';
import { type Server, startControl, startOurs } from './servers.ts';
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

const say = (text: string) => process.stdout.write(`${text}\n`);

interface Size {
  rows: number;
  withSearch: boolean;
  /** How long each load lasts. */
  seconds: number;
}

/** Puts all loads, one after the other, on us and on the controls, over the database of one size. */
export async function measureLoads(
  location: Location,
  { rows, withSearch, seconds }: Size,
): Promise<SizeReport> {
  const database = location.owner.url;
  say(`\n${rows} publications`);
  const results: SizeReport['results'] = [];
  const note = (workload: string, title: string, server: string, measured: Measured) => {
    results.push({ workload, title, server, ...measured });
    const { requestsPerSecond, p50, p95, p97_5, p99, cpuPerRequest, errors } = measured;
    say(
      `  ${workload.padEnd(7)} ${server.padEnd(12)} ${String(requestsPerSecond).padStart(6)}/s  p50 ${p50} ms  ${p95 === null ? `p97.5 ${p97_5}` : `p95 ${p95}`} ms  p99 ${p99} ms  ${cpuPerRequest} µs CPU${errors ? `  ${errors} ERRORS` : ''}`,
    );
  };
  const run = (on: Server, requests: LoadRequest[], more: { connections?: number; isExact?: boolean } = {}) =>
    measure({ ...on, requests, seconds, ...more });

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
  for (const workload of [deepPage(after), ...(withSearch ? [search(rows)] : [])])
    note(
      workload.name,
      workload.title,
      'hai-dang',
      await run(ours, workload.graphql, { isExact: workload.name === 'W4' }),
    );
  if (withSearch) {
    const alone = { ...search(rows), title: 'search, one at a time' };
    note(
      alone.name,
      alone.title,
      'hai-dang',
      await run(ours, alone.graphql, { connections: 1, isExact: true }),
    );
  }
  const memory = memoryOf(ours.pid);
  await Promise.all([ours.stop(), controls.handwritten.stop(), controls.apollo.stop()]);

  const keeping = await startOurs(database);
  await register(keeping);
  const bytes = Number((await fetch(keeping.url + persisted().path)).headers.get('content-length'));
  const raw = await startControl('raw', { BODY_BYTES: String(bytes || 8000) });
  note('cached', 'persisted query over GET', 'hai-dang', await run(keeping, [persisted()]));
  note('cached', 'persisted query over GET', 'raw', await run(raw, [{ method: 'GET', path: '/' }]));
  await raw.stop();
  const stopPublishing = await publishEverySecond(location, seconds + 10);
  const mixed = [
    ...list.graphql,
    ...detailed.graphql.slice(0, 20),
    persisted(),
    persisted('en'),
    ...(withSearch ? search(rows).graphql.slice(0, 3) : []),
  ];
  note('W5', 'mixed, with an article published each second', 'hai-dang', await run(keeping, mixed));
  say(`  ${await stopPublishing()} articles were published meanwhile`);
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
