import type { Location } from '@hai-dang/api/database/locate';
import { type Measured, measure, memoryOf } from './load.ts';
import { publishEverySecond } from './publish.ts';
import type { SizeReport } from './report.ts';
import { type Server, startControl, startOurs } from './servers.ts';
import { deepPage, detail, list, listQuery, type LoadRequest, persisted, search } from './workloads.ts';

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
  /** All servers in turns, and then what each of them showed. */
  async function run(workload: { name: string; title: string }, on: Entrants, how: How = {}) {
    const names = Object.keys(on);
    const loads = Object.values(on).map(({ server, requests }) => ({ ...server, requests }));
    const measured = await measure(loads, { seconds, ...how });
    for (const [index, each] of measured.entries()) note(workload.name, workload.title, names[index]!, each);
  }

  // Without its memory of answers, so that each is made anew.
  const ours = await startOurs(database, { RESPONSE_CACHE_MB: '0' });
  const readyAfter = ours.readyAfter;
  const detailed = detail(rows);
  const handwritten = await startControl('handwritten', { DATABASE_URL: database });
  const apollo = await startControl('apollo', { DATABASE_URL: database });
  for (const workload of [list, detailed])
    await run(workload, {
      'hai-dang': { server: ours, requests: workload.graphql },
      handwritten: { server: handwritten, requests: workload.plain! },
      apollo: { server: apollo, requests: workload.graphql },
    });
  await Promise.all([handwritten.stop(), apollo.stop()]);
  const deep = deepPage(await cursorOfPage(ours, 100));
  await run(deep, { 'hai-dang': { server: ours, requests: deep.graphql } });
  if (withSearch) {
    const searching = search(rows);
    const entrants = { 'hai-dang': { server: ours, requests: searching.graphql } };
    await run(searching, entrants);
    await run({ ...searching, title: 'search, one at a time' }, entrants, { connections: 1 });
  }
  const memory = memoryOf(ours.pid);
  await ours.stop();

  const keeping = await startOurs(database);
  await register(keeping);
  const raw = await startControl('raw', { BODY_BYTES: String(await lengthOf(keeping)) });
  await run(
    { name: 'cached', title: 'persisted query over GET' },
    {
      'hai-dang': { server: keeping, requests: [persisted()] },
      raw: { server: raw, requests: [{ method: 'GET', path: '/' }] },
    },
    { isExact: false },
  );
  await raw.stop();
  const stopPublishing = await publishEverySecond(location, seconds * 2 + 10);
  const mixed = [
    ...list.graphql,
    ...detailed.graphql.slice(0, 20),
    persisted(),
    persisted('en'),
    ...(withSearch ? search(rows).graphql.slice(0, 3) : []),
  ];
  await run(
    { name: 'W5', title: 'mixed, with an article published each second' },
    { 'hai-dang': { server: keeping, requests: mixed } },
  );
  say(`  ${await stopPublishing()} articles were published meanwhile`);
  const memoryKeeping = memoryOf(keeping.pid);
  await keeping.stop();
  say(`  ready after ${readyAfter} ms; ${memory} MB without and ${memoryKeeping} MB with answers in memory`);
  return { rows, readyAfter, memory, memoryKeeping, results };
}

type Entrants = Record<string, { server: Server; requests: LoadRequest[] }>;
type How = { connections?: number; isExact?: boolean };

/** Bytes of a list as it goes to a client that takes no compressed answers, like the one that makes the load. */
async function lengthOf({ url }: Server): Promise<number> {
  const answer = await fetch(url + persisted().path, { headers: { 'accept-encoding': 'identity' } });
  return (await answer.arrayBuffer()).byteLength;
}

/** The cursor at which a page of twenty begins. */
export async function cursorOfPage(on: Server, page: number): Promise<string> {
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
