import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import postgres from 'postgres';
import { users } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, type Database } from '@hai-dang/api/database/connect';
import { locateDatabase } from '@hai-dang/api/database/locate';
import { migrate } from '@hai-dang/api/database/migrate';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { startJobs } from '@hai-dang/api/server/job-runner';
import { addJob } from '@hai-dang/api/shared/jobs';
import { readSettings } from '@hai-dang/api/shared/settings';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { freePort } from '../support/free-port.ts';
import { password } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { type Pair, startPair } from '../support/replica.ts';
import { runServer, type ServerProcess, untilReady } from '../support/run-server.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import { makeText, ref, reread } from '../support/texts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-reader-'));
const patience = { timeout: 30_000, interval: 20 };

let pair: Pair;
let database: Database;
let room: Newsroom;
let reader: ServerProcess;
let newsroom: TestHttp;
/** Speaks to the replica itself. */
let standby: postgres.Sql;
const readers: ServerProcess[] = [];

beforeAll(async () => {
  pair = await startPair();
  const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: pair.primary.url });
  const location = await locateDatabase(settings);
  await migrate(location);
  database = connect(location, 3);
  room = await makeNewsroom(database);
  newsroom = await startServer(database, {}, ['editorial']);
  standby = postgres(pair.replica.url, { max: 1, onnotice: () => {} });
  reader = await startReader();
}, 120_000);

afterAll(async () => {
  for (const each of readers) {
    each.child.kill('SIGTERM');
    await each.ended;
  }
  await newsroom?.close();
  await standby?.end();
  await database?.close();
  await pair?.remove();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function launchReader(primaryUrl = pair.primary.url): Promise<ServerProcess> {
  const variables = { DATABASE_URL: primaryUrl, DATABASE_REPLICA_URLS: pair.replica.url };
  const server = runServer(folder, await freePort(), variables, ['--only', 'public']);
  readers.push(server);
  return server;
}

async function startReader(primaryUrl?: string): Promise<ServerProcess> {
  const server = await launchReader(primaryUrl);
  await untilReady(server);
  return server;
}

/** The title under which a reader finds a text at its address; null where it finds none. */
async function titleAt({ url }: ServerProcess, { slug }: TranslationRow): Promise<string | null> {
  const query = `query ($portal: String!, $slug: String!) {
    article(portal: $portal, language: "vi", slug: $slug) { title }
  }`;
  const variables = JSON.stringify({ portal: room.portal.key, slug });
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query, variables })}`);
  const { data, errors } = (await response.json()) as {
    data?: { article: { title: string } | null };
    errors?: unknown;
  };
  if (!data) throw new Error(JSON.stringify(errors));
  return data.article?.title ?? null;
}

const expectTitle = (server: ServerProcess, text: TranslationRow, title: string | null) =>
  vi.waitFor(async () => expect(await titleAt(server, text)).toBe(title), patience);

const withdraw = async (text: TranslationRow) =>
  withdrawPublication(await room.as('publisher'), { ...ref(text), reason: 'Đăng nhầm' });

/** When the public side was last read at the replica. */
async function lastRead(): Promise<Date> {
  const [row] = await standby<{ at: Date | null }[]>`
    select max(query_start) as at from pg_stat_activity
    where application_name = 'hai-dang' and query like '%publications%'`;
  return row?.at ?? new Date(0);
}

/** The code of the error with which a person's sign-in is refused; undefined when it is not. */
async function signIn(email: string): Promise<string | undefined> {
  const query = `mutation ($email: String!, $password: String!) {
    signIn(email: $email, password: $password) { user { id } }
  }`;
  const response = await fetch(`${newsroom.url}/editorial/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { email, password } }),
  });
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return answer.errors?.[0]?.extensions.code;
}

describe('a public door on a replica', () => {
  afterEach(async () => {
    await standby`select pg_wal_replay_resume()`;
  });

  it('reads there what was published on the primary', async () => {
    const text = await makeText(room, 'published');
    const before = await lastRead();
    await expectTitle(reader, text, text.title);
    expect((await lastRead()).getTime()).toBeGreaterThan(before.getTime());
  });

  it('keeps no answer that the replica gave before it had replayed the change', async () => {
    const text = await makeText(room, 'published');
    await expectTitle(reader, text, text.title);
    await standby`select pg_wal_replay_pause()`;
    await withdraw(text);
    // Asked again and again in the moment in which the replica still knows the old state.
    for (let asked = 0; asked < 20; asked++) await titleAt(reader, text);
    await standby`select pg_wal_replay_resume()`;
    await expectTitle(reader, text, null);
    expect(await titleAt(reader, text)).toBeNull();
  });

  it('leaves a replica that falls behind for the primary, and comes back to it', async () => {
    const text = await makeText(room, 'published');
    await expectTitle(reader, text, text.title);
    await standby`select pg_wal_replay_pause()`;
    await withdraw(text);
    await expectTitle(reader, text, null);
    await standby`select pg_wal_replay_resume()`;
    const before = await lastRead();
    await vi.waitFor(async () => {
      const next = await makeText(room, 'published');
      await expectTitle(reader, next, next.title);
      expect((await lastRead()).getTime()).toBeGreaterThan(before.getTime());
    }, patience);
  });

  it('reads from the primary while the replica is away', async () => {
    await pair.replica.kill();
    const text = await makeText(room, 'published');
    await expectTitle(reader, text, text.title);
    await pair.replica.start();
    const before = await vi.waitFor(() => lastRead(), patience);
    await vi.waitFor(async () => {
      const next = await makeText(room, 'published');
      await expectTitle(reader, next, next.title);
      expect((await lastRead()).getTime()).toBeGreaterThan(before.getTime());
    }, patience);
  });
});

describe("a reader that has not the owner's password", () => {
  let url: string;

  beforeAll(async () => {
    await database.owner.execute(sql`alter role haidang_public login password 'only-reads'`);
    url = Object.assign(new URL(pair.primary.url), {
      username: 'haidang_public',
      password: 'only-reads',
    }).href;
  });

  it('starts without migrating', async () => {
    const text = await makeText(room, 'published');
    await expectTitle(await startReader(url), text, text.title);
  });

  it('refuses to start on tables that are older than it needs', async () => {
    const applied = sql`drizzle.__drizzle_migrations`;
    await database.owner.execute(sql`update ${applied} set created_at = -created_at`);
    const expectOld = async () => {
      const server = await launchReader(url);
      expect(await server.ended).toBe(1);
      expect(server.complaints()).toContain('The database is older than this version of Hải Đăng');
    };
    await vi.waitFor(async () => {
      const [row] = await standby<
        { newest: string }[]
      >`select max(created_at) as newest from drizzle.__drizzle_migrations`;
      expect(Number(row?.newest)).toBeLessThan(0);
    }, patience);
    try {
      await expectOld();
    } finally {
      await database.owner.execute(sql`update ${applied} set created_at = -created_at`);
    }
  });
});

describe('a primary that was killed', () => {
  it('leaves readers their answers and writers a reason, and all goes on when it is back', async () => {
    const text = await makeText(room, 'published');
    const waiting = await makeText(room, 'approved');
    await expectTitle(reader, text, text.title);
    const [person] = await database.owner.select().from(users).where(eq(users.id, room.staff.publisher));
    const email = person?.email ?? '';
    const ran = vi.fn<() => Promise<void>>(async () => {});
    const jobs = await startJobs(
      database,
      [{ name: 'note', run: ran }],
      Fastify({ logger: { level: 'silent' } }).log,
    );
    try {
      await addJob({ db: database.editorial }, 'note', {});
      await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), patience);

      await pair.primary.kill();
      await vi.waitFor(async () => expect(await signIn(email)).toBe('UNAVAILABLE'), patience);
      await expectTitle(reader, text, text.title);
      expect((await fetch(`${reader.url}/readyz`)).status).toBe(200);
      const late = await startReader();
      await expectTitle(late, text, text.title);
      expect(await signIn(email)).toBe('UNAVAILABLE');

      await pair.primary.start();
      await vi.waitFor(async () => expect(await signIn(email)).toBeUndefined(), patience);
      const published = await publishTranslation(await room.as('publisher'), ref(waiting));
      for (const each of [reader, late]) await expectTitle(each, published, published.title);
      await withdraw(await reread(database, published.id));
      for (const each of [reader, late]) await expectTitle(each, published, null);
      await addJob({ db: database.editorial }, 'note', {});
      await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(2), patience);
    } finally {
      await jobs.stop();
    }
  }, 120_000);
});
