import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { articles } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { bringTo, makeText, makeTranslation, ref, reread, words } from '../support/texts.ts';
import { type Reader, slugOf, startReading } from './reading.ts';

let database: TestDatabase;
let read: Reader['read'];
let node: Reader['node'];
let listed: Reader['listed'];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ read, node, listed } = await startReading(database));
});
afterAll(() => database.close());

describe('an article', () => {
  it('is read whole by its address', async () => {
    const room = await makeNewsroom(database, { domain: 'haiphong.example.vn' });
    const text = await makeText(room, 'published', {
      author: 'Nguyễn Thị Mai',
      tags: ['du lịch'],
      content: words({ title: 'Cảng mới', slug: 'cang-moi' }),
    });
    const url = 'https://haiphong.example.vn/vi/cang-moi';
    expect(await read(room, 'cang-moi')).toEqual({
      id: Buffer.from(`Article:${text.id}`).toString('base64url'),
      language: 'vi',
      title: 'Cảng mới',
      slug: 'cang-moi',
      summary: 'Sáng nay, thành phố đón đoàn khách quốc tế đầu tiên.',
      bodyHtml: expect.stringContaining('Đoàn đến bằng đường biển.</p>'),
      bodyText: 'Đoàn đến bằng đường biển.\n\nLãnh đạo thành phố tiếp đoàn.\n\nHai bên trao đổi về hợp tác.',
      kind: 'NEWS',
      informationKind: 'OFFICIAL',
      section: { key: room.section.key, name: 'Tin tức' },
      tags: ['du lịch'],
      author: 'Nguyễn Thị Mai',
      source: null,
      attribution: 'Nguồn',
      cover: null,
      media: [],
      publishedAt: expect.any(String),
      updatedAt: expect.any(String),
      contentHash: text.approvedHash,
      url,
      translations: [{ language: 'vi', title: 'Cảng mới', slug: 'cang-moi', url }],
      isFallback: false,
      sourceLanguage: 'vi',
      isStale: false,
      hasNotice: false,
      notice: null,
      changeNote: null,
    });
  });

  it('has a path for an address while the portal has no domain, with letters percent-encoded', async () => {
    const room = await makeNewsroom(database, { languages: ['vi', 'zh'] });
    const source = await makeText(room, 'published');
    const text = await makeTranslation(room, 'draft', { language: 'zh', source });
    const named = await saveTranslation(await room.as('translator'), {
      ...ref(text),
      content: words({ title: '海防', slug: '海防' }),
    });
    await bringTo(room, named, 'published');
    expect(await read(room, '海防', 'zh')).toMatchObject({ slug: '海防', url: '/zh/%E6%B5%B7%E9%98%B2' });
  });

  it('is out of reach before it is published', async () => {
    const room = await makeNewsroom(database);
    for (const state of ['draft', 'submitted', 'inApproval', 'approved', 'scheduled'] as const) {
      const text = await makeText(room, state);
      expect(await read(room, slugOf(text))).toBeNull();
      expect(await node(Buffer.from(`Article:${text.id}`).toString('base64url'))).toBeNull();
    }
    expect(await listed(room)).toEqual([]);
  });

  it('keeps its identifier and its place when it is published again, and its old address leads to it', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { content: words({ slug: 'ten-cu' }) });
    const first = await read(room, 'ten-cu');
    const open = await reviseTranslation(await room.as('editor'), ref(text));
    expect(await read(room, 'ten-cu')).toEqual(first);
    const saved = await saveTranslation(await room.as('contributor'), {
      ...ref(open),
      content: words({ title: 'Tên mới', slug: 'ten-moi' }),
    });
    await bringTo(room, saved, 'published');
    const second = await read(room, 'ten-moi');
    expect(second).toMatchObject({ id: first?.id, publishedAt: first?.['publishedAt'], title: 'Tên mới' });
    expect(await read(room, 'ten-cu')).toEqual(second);
    expect(await listed(room)).toEqual(['ten-moi']);
  });

  it('is gone from everything at once when it is withdrawn, with its translations, and back when restored', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published');
    const english = await makeTranslation(room, 'published', { source });
    const id = (await read(room, slugOf(english), 'en'))!.id;
    expect(await node(id)).toMatchObject({ __typename: 'Article', id, title: english.title });
    const withdrawn = await withdrawPublication(await room.as('approver'), {
      ...ref(await reread(database, source.id)),
      reason: 'Sai số liệu',
    });
    expect(await read(room, slugOf(source))).toBeNull();
    expect(await read(room, slugOf(english), 'en')).toBeNull();
    expect(await node(id)).toBeNull();
    expect(await listed(room)).toEqual([]);
    await restorePublication(await room.as('approver'), { ...ref(withdrawn), reason: 'Đã xác minh' });
    expect(await listed(room)).toEqual([slugOf(source)]);
  });

  it('is gone in every language when it is taken down (LC25-8.3a)', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published');
    await makeTranslation(room, 'published', { source });
    const [article] = await database.owner.select().from(articles).where(eq(articles.id, source.articleId));
    await takeDownArticle(await room.as('approver'), {
      ...ref(article!),
      authority: 'Công an',
      channel: 'phone',
      reference: '12/CV',
      reason: 'Vi phạm',
      receivedAt: new Date(Date.now() - 60_000),
    });
    expect(await listed(room)).toEqual([]);
    expect(await listed(room, '', 'en')).toEqual([]);
    expect(await read(room, slugOf(source))).toBeNull();
  });
});
