import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { type Execute, startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { orderFor } from '../../support/takedown-order.ts';
import { bringTo, makeText, ref, words } from '../../support/texts.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ public: execute } = await startApi(database));
});
afterAll(() => database.close());

async function ask({ portal }: Pick<Newsroom, 'portal'>, slug: string, language = 'vi') {
  const { data, errors } = await execute<{ address: unknown }>(
    `query ($portal: String!, $language: LanguageTag!, $slug: String!) {
      address(portal: $portal, language: $language, slug: $slug) { status url slug publicNote endedAt }
    }`,
    { portal: portal.key, language, slug },
  );
  expect(errors).toEqual([]);
  return data?.address;
}

const nothing = { url: null, slug: null, publicNote: null, endedAt: null };

describe('an address', () => {
  it('is live, then moved when the article has another slug', async () => {
    const room = await makeNewsroom(database, { domain: 'haiphong.example.vn' });
    const text = await makeText(room, 'published', { content: words({ slug: 'ten-cu' }) });
    const url = 'https://haiphong.example.vn/vi';
    expect(await ask(room, 'ten-cu')).toEqual({
      ...nothing,
      status: 'LIVE',
      url: `${url}/ten-cu`,
      slug: 'ten-cu',
    });
    const open = await reviseTranslation(await room.as('editor'), ref(text));
    const content = words({ title: 'Tên mới', slug: 'ten-moi' });
    const saved = await saveTranslation(await room.as('contributor'), { ...ref(open), content });
    await bringTo(room, saved, 'published');
    const moved = { ...nothing, url: `${url}/ten-moi`, slug: 'ten-moi' };
    expect(await ask(room, 'ten-cu')).toEqual({ ...moved, status: 'MOVED' });
    expect(await ask(room, 'ten-moi')).toEqual({ ...moved, status: 'LIVE' });
  });

  it('tells how a withdrawn article ended, and where readers go', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { content: words({ slug: 'bai' }) });
    const told = { publicNote: 'Đã rút.', redirectUrl: 'https://example.vn/moi' };
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai', ...told });
    const endedAt = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(await ask(room, 'bai')).toEqual({
      status: 'WITHDRAWN',
      url: told.redirectUrl,
      slug: null,
      publicNote: 'Đã rút.',
      endedAt,
    });
  });

  it('tells that an article was taken down, and not by whom (LC25-8.3a)', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { content: words({ slug: 'bai' }) });
    await takeDownArticle(await room.as('approver'), await orderFor(room, text.articleId));
    expect(await ask(room, 'bai')).toMatchObject({
      ...nothing,
      status: 'TAKEN_DOWN',
      endedAt: expect.any(String),
    });
  });

  it('is unknown where nothing ever was, a draft included', async () => {
    const room = await makeNewsroom(database);
    const { slug } = await makeText(room, 'approved');
    const unknown = { ...nothing, status: 'UNKNOWN' };
    expect(await ask(room, slug ?? '')).toEqual(unknown);
    expect(await ask({ portal: { ...room.portal, key: 'nowhere' } }, 'x')).toEqual(unknown);
  });

  it('belongs to a new article once that has taken it', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { content: words({ slug: 'ten-cu' }) });
    const open = await reviseTranslation(await room.as('editor'), ref(text));
    const content = words({ slug: 'ten-moi' });
    const saved = await saveTranslation(await room.as('contributor'), { ...ref(open), content });
    await bringTo(room, saved, 'published');
    expect(await ask(room, 'ten-cu')).toMatchObject({ status: 'MOVED', slug: 'ten-moi' });
    const about = { portalId: room.portal.id, userId: room.staff.contributor };
    await makePublication(database, { ...about, slug: 'ten-cu' });
    expect(await ask(room, 'ten-cu')).toMatchObject({ status: 'LIVE', slug: 'ten-cu' });
  });
});
