import { events, publications } from '@hai-dang/schema/tables';
import { contentHash, type DocumentJson } from '@hai-dang/schema/document';
import { asc, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyChain } from '@hai-dang/api/audit/verify-chain';
import { verifyPublications } from '@hai-dang/api/audit/verify-publications';
import { signInAt } from '@hai-dang/api/corpus/editorial-client';
import { seedDemoAccounts } from '@hai-dang/api/people/demo-accounts';
import { importPreset } from '@hai-dang/api/portals/import-preset';
import { listBundledPresets } from '@hai-dang/api/portals/read-preset';
import { contextOf } from '@hai-dang/api/shared/context';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type CommandProcess, runCommand } from '../support/run-command.ts';
import { startServer, type TestHttp } from '../support/server.ts';

const portal = 'hai-phong-news';
const languages = ['vi', 'en', 'zh', 'ja', 'ko'];
const password = 'haidang-demo';

let database: TestDatabase;
let server: TestHttp;
let killed: CommandProcess;
let resumed: CommandProcess;

/** One import that is killed on its way, and one that goes on from there. */
beforeAll(async () => {
  database = await createTestDatabase();
  const ctx = contextOf(database.editorial, null);
  for (const preset of await listBundledPresets()) if (preset.key === portal) await importPreset(ctx, preset);
  await seedDemoAccounts(ctx, { password });
  server = await startServer(database);

  killed = importInto(server.url);
  await vi.waitUntil(() => killed.lines().length > 4, {
    timeout: 120_000,
    interval: 20,
  });
  killed.child.kill('SIGKILL');
  await killed.ended;
  resumed = importInto(server.url);
  await resumed.ended;
}, 400_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

const importInto = (url: string, ...more: string[]) => runCommand('corpus', 'import', '--url', url, ...more);

describe('the corpus import', () => {
  it('goes on where a killed run stood, and ends with 31 articles in five languages', async () => {
    expect(resumed.complaints()).toBe('');
    expect(await resumed.ended).toBe(0);
    const [, now, before] =
      /^(\d+) texts were published in hai-phong-news, (\d+) were before/.exec(resumed.lines().at(-1) ?? '') ??
      [];
    expect(Number(before)).toBeGreaterThanOrEqual(20);
    expect(Number(now) + Number(before)).toBe(155);

    const rows = await database.owner.select().from(publications);
    expect(rows).toHaveLength(155);
    expect(rows.every(({ status }) => status === 'live')).toBe(true);
    expect(new Set(rows.map(({ articleId }) => articleId)).size).toBe(31);
  });

  it.each(languages)(
    'lets readers page through all of it in %s without gaps or repeats',
    async (language) => {
      const found = await pageThrough(language);
      const expected = await database.owner
        .select()
        .from(publications)
        .orderBy(asc(publications.publishedAt));
      const slugs = expected.filter((row) => row.language === language).map(({ slug }) => slug);
      expect(found.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
      expect(new Set(found.map(({ slug }) => slug)).size).toBe(31);
      const times = found.map(({ publishedAt }) => publishedAt);
      expect(times).toEqual(times.toSorted().toReversed());
    },
  );

  it('publishes what was approved: readers get the hash of the approved content (LS21-14.2b)', async () => {
    const approved = await listApproved();
    expect(approved).toHaveLength(155);
    const recomputed = await Promise.all(
      approved.map(async (content) => [`${content.language} ${content.slug}`, await contentHash(content)]),
    );
    const published = (await Promise.all(languages.map(pageThrough))).flat();
    expect(
      Object.fromEntries(published.map((each) => [`${each.language} ${each.slug}`, each.contentHash])),
    ).toEqual(Object.fromEntries(recomputed));
  });

  it('takes each text through the whole machine, each step in its own role', async () => {
    const steps = await database.owner
      .select({ action: events.action, role: events.actorRole })
      .from(events)
      .where(ne(events.action, 'signedIn'));
    const count = (wanted: string) =>
      steps.filter(({ action, role }) => `${action} ${role ?? ''}` === wanted).length;
    expect({
      submittedBySource: count('submit contributor'),
      submittedByTranslator: count('submit translator'),
      forwarded: count('forward editor'),
      approved: count('approve approver'),
      published: count('publish publisher'),
    }).toEqual({
      submittedBySource: 31,
      submittedByTranslator: 124,
      forwarded: 155,
      approved: 155,
      published: 155,
    });
  });

  it('leaves an unbroken record', async () => {
    expect((await verifyChain({ db: database.editorial })).broken).toBeNull();
    expect(await verifyPublications({ db: database.editorial })).toEqual({ verified: 155, altered: [] });
  });

  it('changes nothing the second time, and says so', async () => {
    const deeds = () =>
      database.owner.select({ id: events.id }).from(events).where(ne(events.action, 'signedIn'));
    const before = await deeds();
    const again = importInto(server.url);
    expect(await again.ended).toBe(0);
    expect(again.lines().at(-1)).toBe('Nothing to do: all 155 texts are published in hai-phong-news.');
    expect(await deeds()).toEqual(before);
  }, 120_000);

  it('says that no server answers', async () => {
    const command = importInto('http://127.0.0.1:1');
    expect(await command.ended).toBe(1);
    expect(command.complaints()).toMatch(/^No server answers at http:\/\/127\.0\.0\.1:1\. Start it/);
  });

  it.each([
    [['--section', 'nowhere'], 'hai-phong-news has no section nowhere.'],
    [['--portal', 'nowhere'], 'contributor@nowhere.example could not sign in'],
  ])('refuses %j with a sentence', async (options, sentence) => {
    const command = importInto(server.url, ...options);
    expect(await command.ended).toBe(1);
    expect(command.complaints()).toContain(sentence);
  });
});

interface Read {
  slug: string;
  language: string;
  contentHash: string;
  publishedAt: string;
}

/** What the public door lists in one language, seven at a time. */
async function pageThrough(language: string): Promise<Read[]> {
  const query = `query ($portal: String!, $language: LanguageTag!, $after: String) {
    articles(portal: $portal, language: $language, first: 7, after: $after) {
      totalCount nodes { slug language contentHash publishedAt } pageInfo { hasNextPage endCursor }
    }
  }`;
  const found: Read[] = [];
  for (let after: string | null = null; ;) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { portal, language, after } }),
    });
    const { data } = (await response.json()) as {
      data: {
        articles: {
          totalCount: number;
          nodes: Read[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    };
    expect(data.articles.totalCount).toBe(31);
    found.push(...data.articles.nodes);
    if (!data.articles.pageInfo.hasNextPage) return found;
    after = data.articles.pageInfo.endCursor;
  }
}

interface Approved {
  language: string;
  title: string;
  slug: string;
  summary: string | null;
  body: DocumentJson;
  seo: { title: string | null; description: string | null; keywords: string[] };
}

/** The approved revisions, as the editorial door shows them to an auditor. */
async function listApproved(): Promise<Approved[]> {
  const ask = await signInAt(server.url, `auditor@${portal}.example`, password);
  const { articles } = await ask<{
    articles: { items: { translations: { language: string; approved: Omit<Approved, 'language'> }[] }[] };
  }>(
    `query ($portal: String!) {
      articles(filter: { portal: $portal }, page: { size: 100 }) {
        items { translations { language approved {
          title slug summary body seo { title description keywords }
        } } }
      }
    }`,
    { portal },
  );
  return articles.items.flatMap(({ translations }) =>
    translations.map(({ language, approved }) => ({ ...approved, language })),
  );
}
