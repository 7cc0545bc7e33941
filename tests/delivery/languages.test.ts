import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveTranslation } from '@hai-dang/api/translations/approve-translation';
import { forwardTranslation } from '@hai-dang/api/translations/forward-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { approval, bringTo, makeText, makeTranslation, ref, reread, words } from '../support/texts.ts';
import { type Reader, slugOf, startReading } from './reading.ts';

let database: TestDatabase;
let execute: Reader['execute'];
let read: Reader['read'];
let listed: Reader['listed'];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ execute, read, listed } = await startReading(database));
});
afterAll(() => database.close());

describe('another language of an article', () => {
  const translation = (room: Newsroom, slug: string, rest: string) =>
    execute<{ article: { translation: unknown } }>(
      `query ($portal: String!, $slug: String!) { article(portal: $portal, language: "vi", slug: $slug) {
        translation(${rest}) { language bodyText isFallback sourceLanguage translations { language } }
      } }`,
      { portal: room.portal.key, slug },
    );

  it('stands in only when it is asked to, and says so', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published');
    await makeTranslation(room, 'published', { source });
    const ask = async (rest: string) =>
      (await translation(room, slugOf(source), rest)).data?.article.translation;
    const translations = [{ language: 'vi' }, { language: 'en' }];
    const english = { language: 'en', bodyText: expect.any(String), sourceLanguage: 'vi', translations };
    expect(await ask('language: "en"')).toEqual({ ...english, isFallback: false });
    expect(await ask('language: "ja"')).toBeNull();
    expect(await ask('language: "ja", fallback: ["ko", "en", "vi"]')).toEqual({
      ...english,
      isFallback: true,
    });
    expect(await ask('language: "ja", fallback: ["ko"]')).toBeNull();
    expect(await listed(room, '', 'ja')).toEqual([]);
  });

  it('is marked as stale, with a notice in its own language, when the source turns out wrong', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published');
    const english = await makeTranslation(room, 'published', { source });
    const open = await reviseTranslation(await room.as('editor'), ref(await reread(database, source.id)));
    const saved = await saveTranslation(await room.as('contributor'), { ...ref(open), content: words() });
    const edited = await bringTo(room, saved, 'editing');
    const forwarded = await forwardTranslation(await room.as('editor'), {
      ...ref(edited),
      changeWeight: 'wrong',
    });
    await approveTranslation(await room.as('approver'), approval(forwarded));
    expect(await read(room, slugOf(english), 'en')).toMatchObject({
      isStale: true,
      hasNotice: true,
      notice: expect.stringContaining('The original of this text has been corrected.'),
    });
  });
});
