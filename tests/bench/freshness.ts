import { setTimeout as pause } from 'node:timers/promises';
import { signInAt } from '@hai-dang/api/corpus/editorial-client';
import { translationMutation } from '@hai-dang/api/corpus/operations';
import { connect } from '@hai-dang/api/database/connect';
import type { Location } from '@hai-dang/api/database/locate';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { revisions, users } from '@hai-dang/schema/tables';
import autocannon from 'autocannon';
import { eq } from 'drizzle-orm';
import { password } from '../support/make.ts';
import { makeText } from '../support/texts.ts';
import { check, type Known } from './checker.ts';
import { openNewsroom } from './newsroom.ts';
import { readerOf, type Reader } from './reader.ts';
import { type Server, startOurs } from './servers.ts';
import { list, persisted } from './workloads.ts';

/** Milliseconds. */
export interface Spread {
  p50: number;
  p99: number;
  max: number;
}

/** How soon what the newsroom does is seen by the readers of other processes. */
export interface Freshness {
  published: number;
  withdrawn: number;
  /** From the request to publish until the last process shows the text. */
  visible: Spread;
  /** From the request to withdraw until the last process answers 410. */
  gone: Spread;
  /** How long the newsroom's own request took. */
  verb: Spread;
  /** Answers that the checker looked at while the load ran, and those that were stale. */
  checked: number;
  stale: number;
  loadPerSecond: number;
}

/** Texts that stay live behind the newest one before they are withdrawn. */
const behind = 15;

/**
 * One process of the newsroom publishes and withdraws; two others of the public door answer a load, from memory where they
 * can, and are asked all the while.
 */
export async function measureFreshness(location: Location, texts: number): Promise<Freshness> {
  const database = connect(location, 4);
  const room = await openNewsroom(database);
  const approved: TranslationRow[] = [];
  for (let n = 0; n < texts; n++) approved.push(await makeText(room, 'approved'));
  const emailOf = async (id: string) => {
    const [person] = await database.owner.select().from(users).where(eq(users.id, id));
    return person!.email;
  };
  const url = location.owner.url;
  const everybody = { ANONYMOUS_COST_PER_MINUTE: '2000000000' };
  const newsroom = await startOurs(url, {}, 'editorial');
  const servers = [await startOurs(url, everybody), await startOurs(url, everybody)];
  const publish = await signInAt(newsroom.url, await emailOf(room.staff.publisher), password);
  const withdraw = await signInAt(newsroom.url, await emailOf(room.staff.approver), password);
  const loads = servers.map(startLoad);

  const asked: Known = new Map();
  const stop = new AbortController();
  const sites = servers.map((server) => {
    const reader = readerOf(server.url);
    const shown: Known = new Map();
    return { reader, shown, checking: check(reader, { shown, asked, signal: stop.signal }) };
  });
  const times = { visible: [] as number[], gone: [] as number[], verb: [] as number[] };
  const live: { row: TranslationRow; slug: string }[] = [];

  /** Has something done and waits until every process shows it. Answers how long the last one took, and the verb. */
  async function change(slug: string, state: 'live' | 'gone', verb: () => Promise<unknown>): Promise<number> {
    // As it is now, in the memory of every process.
    for (const { reader } of sites) await isShown(reader, slug, state);
    const began = performance.now();
    asked.set(slug, state);
    const done = verb().then(() => times.verb.push(performance.now() - began));
    const seen = sites.map(async ({ reader, shown }) => {
      while (!(await isShown(reader, slug, state))) {
        if (performance.now() - began > 10_000) throw new Error(`${slug} is not ${state} after ten seconds`);
        await pause(1);
      }
      const after = performance.now() - began;
      // A change of state makes it the newest one.
      shown.delete(slug);
      shown.set(slug, state);
      return after;
    });
    const [last] = await Promise.all([Promise.all(seen).then((all) => Math.max(...all)), done]);
    return last;
  }

  for (const row of approved) {
    const slug = await slugOf(row);
    times.visible.push(
      await change(slug, 'live', () =>
        publish(translationMutation('publishTranslation'), {
          input: { id: row.id, expectedVersion: row.version },
        }),
      ),
    );
    live.push({ row, slug });
    if (live.length > behind) await withdrawOldest();
  }
  while (live.length > 0) await withdrawOldest();

  async function withdrawOldest(): Promise<void> {
    const { row, slug } = live.shift()!;
    const input = { id: row.id, expectedVersion: row.version + 1, reason: 'Bài có sai sót' };
    times.gone.push(
      await change(slug, 'gone', () => withdraw(translationMutation('withdrawPublication'), { input })),
    );
  }

  async function slugOf({ currentRevisionId }: TranslationRow): Promise<string> {
    const [revision] = await database.owner
      .select()
      .from(revisions)
      .where(eq(revisions.id, currentRevisionId));
    return revision!.slug;
  }

  stop.abort();
  const findings = await Promise.all(sites.map(({ checking }) => checking));
  const perSecond = await Promise.all(loads.map((each) => each.stop()));
  await Promise.all([newsroom.stop(), ...servers.map((each) => each.stop())]);
  await database.close();
  for (const { stale } of findings)
    for (const each of stale.slice(0, 5)) process.stderr.write(`stale: ${each}\n`);
  return {
    published: times.visible.length,
    withdrawn: times.gone.length,
    visible: spread(times.visible),
    gone: spread(times.gone),
    verb: spread(times.verb),
    checked: findings.reduce((sum, { checked }) => sum + checked, 0),
    stale: findings.reduce((sum, { stale }) => sum + stale.length, 0),
    loadPerSecond: Math.round(perSecond.reduce((sum, each) => sum + each, 0)),
  };
}

const isShown = async (reader: Reader, slug: string, state: 'live' | 'gone') =>
  state === 'live' ? reader.got(slug) : (await reader.page(slug)) === 410;

/** Asks without rest until it is stopped; answers the requests per second. */
function startLoad({ url }: Server): { stop: () => Promise<number> } {
  const began = performance.now();
  const requests = [...list.graphql, persisted(), persisted('en')].map((each) => ({ ...each }));
  const load = autocannon({ url, connections: 4, duration: 3600, requests }, () => {});
  const ended = new Promise<autocannon.Result>((resolve) => load.on('done', resolve));
  return {
    stop: async () => {
      load.stop?.();
      const { requests: count } = await ended;
      return (count.total * 1000) / (performance.now() - began);
    },
  };
}

/** Rounded up to whole milliseconds. */
function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.ceil(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { p50: at(0.5), p99: at(0.99), max: Math.ceil(sorted.at(-1)!) };
}
