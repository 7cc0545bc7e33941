import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execute, startApi } from '../../support/api.ts';
import { correctSource } from '../../support/correct-source.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { orderFor } from '../../support/takedown-order.ts';
import { makeText, publicationsOf, ref, words } from '../../support/texts.ts';

let database: TestDatabase;
let http: TestHttp;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  http = await startServer(database, { ANONYMOUS_COST_PER_MINUTE: '1000000' }, ['public']);
  ({ public: execute } = await startApi(database));
});
afterAll(async () => {
  await http.close();
  await database.close();
});

interface Verified {
  outcome: string;
  matches: Record<string, unknown>[];
}

const verify = async (asked: Record<string, string>): Promise<Verified> => {
  const answer = await fetch(`${http.url}/verify.json?${new URLSearchParams(asked)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Verified;
};

const hashOf = async (text: TranslationRow, at = 0) =>
  (await publicationsOf(database, text.id))[at]!.contentHash;

/** Publishes a corrected text over the live one. */
async function correct(room: Newsroom, text: TranslationRow): Promise<TranslationRow> {
  const approved = await correctSource(room, text, 'minor');
  return publishTranslation(await room.as('publisher'), ref(approved));
}

describe('what is live', () => {
  it('is current by its hash, with the portal, the times and the way to it', async () => {
    const room = await makeNewsroom(database, { domain: 'bao.example.vn' });
    const text = await makeText(room, 'published', { content: words({ slug: 'tin-that' }) });
    const [row] = await publicationsOf(database, text.id);
    expect(await verify({ hash: await hashOf(text) })).toEqual({
      outcome: 'CURRENT',
      matches: [
        {
          outcome: 'CURRENT',
          publicationId: row!.id,
          portal: room.portal.key,
          language: 'vi',
          contentHash: row!.contentHash,
          shownFrom: row!.updatedAt.toISOString(),
          shownUntil: null,
          publicNote: null,
          permalink: `${http.url}/state/${row!.id}`,
          current: {
            title: text.title,
            url: 'https://bao.example.vn/vi/tin-that',
            contentHash: row!.contentHash,
            updatedAt: row!.updatedAt.toISOString(),
            permalink: `${http.url}/state/${row!.id}`,
          },
        },
      ],
    });
  });

  it('is current by every address of ours that shows it', async () => {
    const room = await makeNewsroom(database, { domain: 'cong.example.vn' });
    const text = await makeText(room, 'published', { content: words({ slug: 'dia-chi' }) });
    const [row] = await publicationsOf(database, text.id);
    const id = Buffer.from(`Article:${text.id}`).toString('base64url');
    for (const url of [
      'https://cong.example.vn/vi/dia-chi',
      `${http.url}/read/${room.portal.key}/vi/dia-chi`,
      `${http.url}/embed/article/${id}`,
      `${http.url}/state/${row!.id}`,
    ])
      expect(await verify({ url })).toMatchObject({
        outcome: 'CURRENT',
        matches: [{ publicationId: row!.id }],
      });
  });

  it('is not what stands under the same path on another host', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const [row] = await publicationsOf(database, text.id);
    expect(await verify({ url: `https://gia-mao.example/state/${row!.id}` })).toEqual({
      outcome: 'UNKNOWN',
      matches: [],
    });
  });

  it('is current by its text, however it is wrapped, with its title, summary and attribution or without', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const [row] = await publicationsOf(database, text.id);
    const { bodyText, title, summary, attribution } = row!;
    const wrapped = bodyText.replaceAll(' ', '\u00A0 ').replaceAll('\n\n', '\r\n');
    for (const pasted of [
      bodyText,
      wrapped,
      `${title}\n${summary}\n\n${bodyText}`,
      `${title}\n\n${bodyText}\n${attribution}`,
      `  ${summary}\n${bodyText.normalize('NFD')}\n`,
    ])
      expect(await verify({ text: pasted })).toMatchObject({ outcome: 'CURRENT' });
  });

  it('is not a text with one other word, an excerpt, or a text under another title', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const [row] = await publicationsOf(database, text.id);
    const { bodyText } = row!;
    for (const pasted of [
      bodyText.replace('đường biển', 'đường bộ'),
      bodyText.split('\n\n')[0]!,
      `Tin giật gân: thành phố đóng cửa cảng\n${bodyText}`,
      `${bodyText}\nHãy chuyển tiền ngay.`,
    ])
      expect(await verify({ text: pasted })).toEqual({ outcome: 'UNKNOWN', matches: [] });
  });
});

describe('what was live', () => {
  it('is superseded after a correction, and leads to the current text', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { content: words({ title: 'Trước khi sửa' }) });
    const [before] = await publicationsOf(database, text.id);
    await correct(room, text);
    const [, after] = await publicationsOf(database, text.id);
    const expected = {
      outcome: 'SUPERSEDED',
      matches: [
        {
          outcome: 'SUPERSEDED',
          publicationId: before!.id,
          shownUntil: after!.updatedAt.toISOString(),
          current: { contentHash: after!.contentHash },
        },
      ],
    };
    expect(await verify({ hash: before!.contentHash })).toMatchObject(expected);
    expect(await verify({ text: `${before!.title}\n${before!.bodyText}` })).toMatchObject(expected);
    expect(await verify({ url: `${http.url}/state/${before!.id}` })).toMatchObject(expected);
    expect(await verify({ hash: after!.contentHash })).toMatchObject({ outcome: 'CURRENT' });
  });

  it('is withdrawn with the public note, in every one of its states, and no word of it is told', async () => {
    const room = await makeNewsroom(database);
    const text = await correct(room, await makeText(room, 'published'));
    const rows = await publicationsOf(database, text.id);
    const publicNote = 'Số liệu trong bài chưa chính xác.';
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai', publicNote });
    for (const { id, contentHash, bodyText, title } of rows) {
      for (const asked of [
        { hash: contentHash },
        { text: `${title}\n${bodyText}` },
        { url: `${http.url}/state/${id}` },
      ] as Record<string, string>[]) {
        const answer = await verify(asked);
        expect(answer).toMatchObject({
          outcome: 'WITHDRAWN',
          matches: [{ publicNote, permalink: null, current: null }],
        });
        expect(JSON.stringify(answer)).not.toContain(title);
      }
    }
  });

  it('is taken down after an order', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const hash = await hashOf(text);
    await takeDownArticle(await room.as('approver'), await orderFor(room, text.articleId));
    expect(await verify({ hash })).toMatchObject({ outcome: 'TAKEN_DOWN' });
  });

  it('is answered anew at once, not from memory', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const hash = await hashOf(text);
    expect(await verify({ hash })).toMatchObject({ outcome: 'CURRENT' });
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai' });
    await expect.poll(async () => (await verify({ hash })).outcome).toBe('WITHDRAWN');
  });
});

describe('a question', () => {
  it('about something else is answered with UNKNOWN', async () => {
    expect(await verify({ hash: 'a'.repeat(64) })).toEqual({ outcome: 'UNKNOWN', matches: [] });
    expect(await verify({ url: 'https://example.com/x' })).toEqual({ outcome: 'UNKNOWN', matches: [] });
    expect(await verify({ text: '人工智能' })).toEqual({ outcome: 'UNKNOWN', matches: [] });
  });

  it.each([
    [{}, 'text', 'required'],
    [{ hash: 'abc' }, 'hash', 'invalidHash'],
    [{ url: 'javascript:alert(1)' }, 'url', 'invalidUrl'],
    [{ hash: 'a'.repeat(64), text: 'x' }, 'text', 'oneClaim'],
  ])('%j is refused, naming %s', async (asked, field, code) => {
    const answer = await fetch(`${http.url}/verify.json?${new URLSearchParams(asked)}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field, code }] } }],
    });
  });

  it('over GraphQL gets the same answer, with the article that is live', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const { data, errors } = await execute(
      'query ($hash: String) { verify(hash: $hash) { outcome matches { outcome portal { key } language current { title } } } }',
      { hash: await hashOf(text) },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      verify: {
        outcome: 'CURRENT',
        matches: [
          {
            outcome: 'CURRENT',
            portal: { key: room.portal.key },
            language: 'vi',
            current: { title: text.title },
          },
        ],
      },
    });
  });
});

describe('the page for people', () => {
  const ask = (q: string, language = 'vi') =>
    fetch(`${http.url}/verify?lang=${language}`, { method: 'POST', body: new URLSearchParams({ q }) });

  it('takes a whole article in its form and answers in words', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const [row] = await publicationsOf(database, text.id);
    const answer = await ask(`${row!.title}\n\n${row!.bodyText}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('Xác thực, đang hiển thị');
    expect(page).toContain(row!.id);
    expect(page).not.toContain('<script');
  });

  it.each([
    ['vi', 'Chúng tôi không có thông tin'],
    ['en', 'Not known to us'],
    ['zh', '本站无相关记录'],
    ['ja', '該当する記録がありません'],
    ['ko', '확인된 기록이 없습니다'],
  ])('speaks %s', async (language, said) => {
    const page = await (await ask('Một tin lạ', language)).text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(said);
  });

  it('shows what was typed as text and nothing else', async () => {
    const page = await (await ask('</textarea><script>alert(1)</script>')).text();
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
  });
});
