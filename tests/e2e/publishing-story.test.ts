import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approve,
  barOf,
  forward,
  forwardCorrection,
  publish,
  revise,
  submit,
  takeUp,
} from './steps/deciding.ts';
import { openFromDesk, openFromList, turnTo } from './steps/finding.ts';
import { openPortal, type OpenPortal } from './steps/open-portal.ts';
import { asShown, readPreview, readPublic } from './steps/reading.ts';
import { signIn } from './steps/signing-in.ts';
import { corrected, english, japanese, type StoryText, vietnamese } from './steps/texts.ts';
import { beginTranslation, translateText } from './steps/translating.ts';
import { beginArticle, fieldOf, rewriteParagraph, writeText } from './steps/writing.ts';

let portal: OpenPortal;
let reporter: Page;
let editor: Page;
let approver: Page;
let secretary: Page;
let translator: Page;

beforeAll(async () => {
  portal = await openPortal();
  const comeIn = async (seat: Parameters<typeof signIn>[1]) => signIn(await portal.openWindow(), seat);
  reporter = await comeIn('contributor');
  editor = await comeIn('editor');
  approver = await comeIn('approver');
  secretary = await comeIn('publisher');
  translator = await comeIn('translator');
}, 120_000);
afterAll(() => portal.close());

async function passesTheGate({ title }: StoryText): Promise<void> {
  await openFromDesk(editor, title);
  await takeUp(editor);
  await forward(editor);
  await isApprovedAndPublished(title);
}

async function isApprovedAndPublished(title: string): Promise<void> {
  await openFromDesk(approver, title);
  await approve(approver);
  await openFromDesk(secretary, title);
  await publish(secretary);
}

async function readerSeesThePreview({ language, title }: StoryText): Promise<void> {
  const [live] = await readPublic(portal, language);
  const preview = await readPreview(secretary);
  expect(live).toMatchObject({ title, contentHash: preview.hash, isStale: false });
  expect(live?.bodyHtml).toBe(preview.given);
  expect(preview.shown).toBe(await asShown(secretary, live?.bodyHtml ?? ''));
}

const isStale = async (language: string) => (await readPublic(portal, language)).map((text) => text.isStale);

describe('an article from the first line to five desks and back', { timeout: 120_000 }, () => {
  it('is written by the reporter with a picture and a table, and submitted', async () => {
    await beginArticle(reporter, vietnamese.title, 'Tin tức hoạt động đối ngoại');
    await writeText(reporter, vietnamese);
    await submit(reporter);
    expect(await readPublic(portal, 'vi')).toEqual([]);
  });

  it('is taken up, edited and forwarded by the editor', async () => {
    await openFromDesk(editor, vietnamese.title);
    await takeUp(editor);
    await fieldOf(editor, 'Tóm tắt').fill(`${vietnamese.summary} Chuyến đầu tiên chở 2.000 container.`);
    await forward(editor);
    expect(await barOf(editor).innerText()).toContain('Chờ duyệt');
  });

  it('is approved, published, and read by the public as it was previewed (LS21-14.2b)', async () => {
    await isApprovedAndPublished(vietnamese.title);
    await readerSeesThePreview(vietnamese);
    const [live] = await readPublic(portal, 'vi');
    expect(live?.bodyHtml).toContain(`alt="${vietnamese.picture.alt}"`);
    for (const cell of vietnamese.table) expect(live?.bodyHtml).toContain(cell);
  });

  it('is translated side by side into English and Japanese, and submitted', async () => {
    await openFromList(translator, vietnamese.title);
    await beginTranslation(translator, 'Tiếng Anh');
    await translateText(translator, english);
    await submit(translator);
    await beginTranslation(translator, 'Tiếng Nhật');
    await translateText(translator, japanese);
    await submit(translator);
    expect(await readPublic(portal, 'ja')).toEqual([]);
  });

  it.each([english, japanese])('passes the second gate in $language (HP20-8.4a)', async (text) => {
    await passesTheGate(text);
    await readerSeesThePreview(text);
    expect(await isStale(text.language)).toEqual([false]);
  });

  it('is corrected in the source with the weight of an update', async () => {
    await openFromList(reporter, vietnamese.title);
    await revise(reporter);
    await rewriteParagraph(reporter, vietnamese.paragraphs[1], corrected.vietnamese);
    await submit(reporter);
    await openFromDesk(editor, vietnamese.title);
    await takeUp(editor);
    await forwardCorrection(editor, 'Cần cập nhật', corrected.note);
    expect(await readPublic(portal, 'vi')).toMatchObject([{ changeNote: null }]);
    await isApprovedAndPublished(vietnamese.title);
    expect(await readPublic(portal, 'vi')).toMatchObject([{ changeNote: corrected.note }]);
  });

  it.each([
    ['Tiếng Anh', english],
    ['Tiếng Nhật', japanese],
  ] as const)(
    'shows the translator what changed since %s was made (LS21-9.6)',
    async (name, { language, title }) => {
      expect(await isStale(language)).toEqual([true]);
      await openFromDesk(translator, title);
      const text = translator.getByRole('tabpanel', { name });
      await text.getByText('1 đoạn cần xem lại').waitFor();
      await expect
        .poll(() => text.getByRole('deletion').allInnerTexts())
        .toEqual([expect.stringContaining('8')]);
      expect(await text.getByRole('insertion').allInnerTexts()).toEqual([expect.stringContaining('6')]);
    },
  );

  it('stays in English after the translator confirms that it is still accurate', async () => {
    await openFromDesk(translator, english.title);
    await barOf(translator).getByRole('button', { name: 'Xác nhận vẫn chính xác' }).click();
    await barOf(translator).getByText('Cần cập nhật').waitFor({ state: 'hidden' });
    expect(await readPublic(portal, 'en')).toMatchObject([{ isStale: false, title: english.title }]);
    expect(await isStale('ja')).toEqual([true]);
  });

  it('is updated in Japanese and no longer stale', async () => {
    await openFromDesk(translator, japanese.title);
    await revise(translator);
    await rewriteParagraph(translator, japanese.paragraphs[1], corrected.japanese);
    await submit(translator);
    expect(await isStale('ja')).toEqual([true]);
    await passesTheGate(japanese);
    await readerSeesThePreview(japanese);
    const [live] = await readPublic(portal, 'ja');
    expect(live?.bodyHtml).toContain(corrected.japanese);
    await turnTo(secretary, 'Tiếng Anh');
    await barOf(secretary).getByText('Đã đăng', { exact: true }).waitFor();
  });
});
