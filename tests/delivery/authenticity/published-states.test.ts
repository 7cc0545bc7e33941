import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execute, startApi } from '../../support/api.ts';
import { correctSource } from '../../support/correct-source.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, publicationsOf, ref, reread, words } from '../../support/texts.ts';
import { readSigned } from './signature-of.ts';

let database: TestDatabase;
let http: TestHttp;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  http = await startServer(database, {}, ['public']);
  ({ public: execute } = await startApi(database));
});
afterAll(async () => {
  await http.close();
  await database.close();
});

const statePage = async (id: string) => {
  const answer = await fetch(`${http.url}/state/${id}`);
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
};

/** A text that was published, corrected and published again. */
async function makeCorrected() {
  const room = await makeNewsroom(database, { domain: 'langson.example.vn' });
  const text = await makeText(room, 'published', { content: words({ slug: `bai-${crypto.randomUUID()}` }) });
  const approved = await correctSource(room, text, 'minor');
  const published = await publishTranslation(await room.as('publisher'), ref(approved));
  const [before, after] = await publicationsOf(database, text.id);
  return { room, text: published, before: before!, after: after! };
}

describe('the history of an article', () => {
  it('names every published state with its address, the current one first', async () => {
    const { text, before, after } = await makeCorrected();
    const article = await readSigned(execute, text.id);
    expect(article!.permalink).toBe(`https://api.example/state/${after.id}`);
    expect(article!.history).toEqual([
      {
        id: after.id,
        url: `https://api.example/state/${after.id}`,
        isCurrent: true,
        endedAt: null,
        contentHash: after.contentHash,
      },
      {
        id: before.id,
        url: `https://api.example/state/${before.id}`,
        isCurrent: false,
        endedAt: after.updatedAt.toISOString(),
        contentHash: before.contentHash,
      },
    ]);
  });
});

describe('the page of a past state', () => {
  it('shows the text of then, says so, and leads readers and search engines to the current text', async () => {
    const { before, after } = await makeCorrected();
    const { status, headers, page } = await statePage(before.id);
    expect(status).toBe(200);
    expect(page).toContain('Lãnh đạo thành phố tiếp đoàn.');
    expect(page).toContain('Đây là nội dung đã hiển thị từ');
    expect(page).toContain(`<time datetime="${after.updatedAt.toISOString()}">`);
    const current = `https://langson.example.vn/vi/${after.slug}`;
    expect(page).toContain(`<a href="${current}">Đọc bản hiện hành</a>`);
    expect(page).toContain(`<link rel="canonical" href="${current}">`);
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('says of the current state that it is current', async () => {
    const { after } = await makeCorrected();
    const { page } = await statePage(after.id);
    expect(page).toContain('Đây là nội dung đang hiển thị');
    expect(page).toContain('Chủ tịch thành phố tiếp đoàn.');
  });

  it('is gone with the article, with the public note, and comes back with it', async () => {
    const { room, text, before, after } = await makeCorrected();
    expect((await statePage(before.id)).status).toBe(200);
    await withdrawPublication(await room.as('approver'), {
      ...ref(text),
      reason: 'Sai',
      publicNote: 'Chúng tôi xin lỗi bạn đọc.',
    });
    for (const { id } of [before, after]) {
      await expect.poll(async () => (await statePage(id)).status).toBe(410);
      const { page } = await statePage(id);
      expect(page).toContain('Chúng tôi xin lỗi bạn đọc.');
      expect(page).not.toContain(before.title);
      expect(page).not.toContain('tiếp đoàn');
    }
    const withdrawn = await reread(database, text.id);
    await restorePublication(await room.as('approver'), { ...ref(withdrawn), reason: 'Đã xác minh' });
    await expect.poll(async () => (await statePage(before.id)).status).toBe(200);
  });

  it('is 404 for what never was', async () => {
    expect((await statePage(crypto.randomUUID())).status).toBe(404);
    expect((await statePage('x')).status).toBe(404);
  });
});
