import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleBySlug, embedDocuments } from '@hai-dang/api/delivery/embed/embed-documents';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { buildPublicSchema } from '@hai-dang/api/server/public-schema';
import { dataFolder, projectRoot } from '@hai-dang/api/shared/project';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, ref } from '../../support/texts.ts';

let database: TestDatabase;
let http: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
  http = await startServer(database, { ANONYMOUS_COST_PER_MINUTE: '1000000' }, ['public']);
});
afterAll(async () => {
  await http.close();
  await database.close();
});

const read = async (address: string) => {
  const answer = await fetch(http.url + address);
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
};

const frameOf = (translationId: string) =>
  `/embed/article/${Buffer.from(`Article:${translationId}`).toString('base64url')}`;

describe('the web component', () => {
  it('is smaller than 10 kB compressed, with both elements and five languages', async () => {
    const built = await readFile(path.join(projectRoot, 'api/dist/embed/haidang.js'));
    expect(gzipSync(built, { level: 9 }).length).toBeLessThan(10_000);
  });

  it('asks what the public schema knows', async () => {
    const schema = await buildPublicSchema();
    for (const document of embedDocuments) expect(validate(schema, parse(document))).toEqual([]);
  });

  it('needs no eval, no inline style and nothing from another server', async () => {
    const built = await readFile(path.join(projectRoot, 'api/dist/embed/haidang.js'), 'utf8');
    expect(built).not.toMatch(/\beval\(|new Function|innerHTML|document\.write|createElement\(.style/);
    expect(built.match(/https?:\/\/[\w.]+/g) ?? []).toEqual([]);
  });

  it('is served to every origin, validated each time under its plain name', async () => {
    const { status, headers } = await read('/embed/haidang.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/javascript');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const again = await fetch(`${http.url}/embed/haidang.js`, {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  it('is served for good under the name of its content, with the hash for browsers to check', async () => {
    const { url, integrity } = JSON.parse((await read('/embed/haidang.json')).page) as Record<string, string>;
    const answer = await fetch(url!);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`);
    expect((await read('/embed/haidang-0000000000000000.js')).status).toBe(404);
  });

  it('is served under the name of an earlier build as well, and under no other name', async () => {
    const earlier = '// an earlier build\n';
    const version = createHash('sha256').update(earlier).digest('hex').slice(0, 16);
    const folder = path.join(dataFolder(), 'embed');
    const files = [`haidang-${version}.js`, `haidang-${'0'.repeat(16)}.js`].map((file) =>
      path.join(folder, file),
    );
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(file, earlier);
    expect(await read(`/embed/haidang-${version}.js`)).toMatchObject({ status: 200, page: earlier });
    expect((await read(`/embed/haidang-${'0'.repeat(16)}.js`)).status).toBe(404);
    expect((await read('/embed/..%2Finstance-secret')).status).toBe(404);
    for (const file of files) await rm(file);
  });
});

describe('the frame of an article', () => {
  it('shows the whole text with its attribution, and any page may frame it', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const { status, headers, page } = await read(frameOf(text.id));
    expect(status).toBe(200);
    expect(page).toContain('Lãnh đạo thành phố tiếp đoàn.');
    expect(page).toContain('<p class="attribution">Nguồn</p>');
    expect(page).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('keeps every other page from being framed by others', async () => {
    const { headers } = await read('/verify');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('is 410 with the public note once the article is withdrawn, and 404 for what never was', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    expect((await read(frameOf(text.id))).status).toBe(200);
    const publicNote = 'Bài có sai sót.';
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai', publicNote });
    await expect.poll(async () => (await read(frameOf(text.id))).status).toBe(410);
    const { page } = await read(frameOf(text.id));
    expect(page).toContain(publicNote);
    expect(page).not.toContain(text.title);
    expect((await read(frameOf(crypto.randomUUID()))).status).toBe(404);
    expect((await read('/embed/article/x')).status).toBe(404);
  });
});

describe('the frame of a list', () => {
  it('shows so many of the newest, and their attribution also where there are none', async () => {
    const room = await makeNewsroom(database);
    const asked = new URLSearchParams({ portal: room.portal.key, language: 'vi', first: '1' });
    const empty = await read(`/embed/list?${asked}`);
    expect(empty.page).toContain('Chưa có bài viết nào.');
    expect(empty.page).toContain('<p class="attribution">Nguồn</p>');
    const older = await makeText(room, 'published');
    const newer = await makeText(room, 'published');
    await expect.poll(async () => (await read(`/embed/list?${asked}`)).page).toContain(newer.title);
    expect((await read(`/embed/list?${asked}`)).page).not.toContain(older.title);
  });

  it('is 404 for a portal, a language or a section that does not exist', async () => {
    const room = await makeNewsroom(database);
    for (const wrong of [
      { portal: 'x', language: 'vi' },
      { portal: room.portal.key, language: 'fr' },
      { portal: room.portal.key, language: 'vi', section: 'x' },
    ] as Record<string, string>[])
      expect((await read(`/embed/list?${new URLSearchParams(wrong)}`)).status).toBe(404);
  });
});

describe('where nothing but registered documents is answered', () => {
  it('the web component still gets what it asks, by the hash alone', async () => {
    const strict = await startServer(database, { PUBLIC_DOCUMENTS: 'trusted' }, ['public']);
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const asked = new URLSearchParams({
      variables: JSON.stringify({ portal: room.portal.key, language: 'vi', slug: text.slug }),
      extensions: JSON.stringify({
        persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(articleBySlug).digest('hex') },
      }),
    });
    const answer = await fetch(`${strict.url}/graphql?${asked}`);
    expect(await answer.json()).toMatchObject({ data: { article: { title: text.title } } });
    await strict.close();
  });
});
