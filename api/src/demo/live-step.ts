import { translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { createArticle } from '../articles/create-article.ts';
import type { MediaContext } from '../media/media-store.ts';
import { uploadMedia } from '../media/upload-media.ts';
import { publishTranslation } from '../publishing/publish-translation.ts';
import { scheduleTranslation } from '../publishing/schedule-translation.ts';
import { withdrawPublication } from '../publishing/withdraw-publication.ts';
import type { Context } from '../shared/context.ts';
import { addTranslation } from '../translations/add-translation.ts';
import { approveTranslation } from '../translations/approve-translation.ts';
import { confirmTranslation } from '../translations/confirm-translation.ts';
import { forwardTranslation } from '../translations/forward-translation.ts';
import { rejectTranslation } from '../translations/reject-translation.ts';
import { returnTranslation } from '../translations/return-translation.ts';
import { reviseTranslation } from '../translations/revise-translation.ts';
import { saveTranslation } from '../translations/save-translation.ts';
import { submitTranslation } from '../translations/submit-translation.ts';
import { takeUpTranslation } from '../translations/take-up-translation.ts';
import type { DemoArticle, DemoText, Step } from './demo-article.ts';
import { bodyOf } from './demo-body.ts';
import { momentAfter } from './demo-moment.ts';
import { drawPicture, pictureCredit, type PictureName } from './demo-picture.ts';

/** An article on its way through its life. */
export interface Story {
  article: DemoArticle;
  /** Known once it is created. */
  articleId: string;
  pictures: Map<string, string>;
}

/** Carries out one step through the verb that the admin would call; `start` is the first start of the demonstration. */
export async function liveStep(ctx: MediaContext, story: Story, step: Step, start: Date): Promise<unknown> {
  if (step.does === 'create') return begin(ctx, story);
  const { articleId } = story;
  if (step.does === 'add') return addTranslation(ctx, { articleId, language: step.language });

  const { id, version: expectedVersion, currentRevisionId } = await findPlace(ctx, story, step.language);
  const ref = { id, expectedVersion };
  switch (step.does) {
    case 'save':
      return saveTranslation(ctx, { ...ref, content: contentOf(story, step.text) });
    case 'submit':
      return submitTranslation(ctx, { ...ref, secrecyDeclaration: true });
    case 'takeUp':
      return takeUpTranslation(ctx, ref);
    case 'forward':
      return forwardTranslation(ctx, {
        ...ref,
        changeWeight: step.changeWeight ?? null,
        changeNote: step.changeNote ?? null,
      });
    case 'return':
      return returnTranslation(ctx, { ...ref, reason: step.reason });
    case 'reject':
      return rejectTranslation(ctx, { ...ref, reason: step.reason });
    case 'approve':
      return approveTranslation(ctx, { ...ref, revisionId: currentRevisionId });
    case 'publish':
      return publishTranslation(ctx, ref);
    case 'schedule': {
      const scheduledFor = momentAfter(start, step.workingDaysAhead, step.time);
      return scheduleTranslation(ctx, { ...ref, scheduledFor });
    }
    case 'withdraw':
      return withdrawPublication(ctx, { ...ref, reason: step.reason, publicNote: step.publicNote });
    case 'revise':
      return reviseTranslation(ctx, ref);
    case 'confirm':
      return confirmTranslation(ctx, ref);
    default:
      throw new Error('A demo article cannot do that.');
  }
}

async function begin(ctx: MediaContext, story: Story): Promise<void> {
  const { texts, life: _, ...facts } = story.article;
  for (const block of texts.vi.body) {
    if ('picture' in block) await upload(ctx, story, block.picture);
  }
  const article = await createArticle(ctx, {
    ...facts,
    sourceLanguage: 'vi',
    content: contentOf(story, texts.vi),
  });
  story.articleId = article.id;
}

async function upload(ctx: MediaContext, { article, pictures }: Story, name: PictureName): Promise<void> {
  const { id } = await uploadMedia(ctx, {
    portal: article.portal,
    fileName: `${name}.jpg`,
    bytes: await drawPicture(name),
    credit: pictureCredit,
  });
  pictures.set(name, id);
}

const contentOf = ({ pictures }: Story, { title, summary, body }: DemoText) => ({
  title,
  summary,
  body: bodyOf(body, (name) => pictures.get(name) ?? ''),
});

async function findPlace(ctx: Context, { articleId }: Story, language: string) {
  const [row] = await ctx.db
    .select({
      id: translations.id,
      version: translations.version,
      currentRevisionId: translations.currentRevisionId,
    })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), eq(translations.language, language)));
  if (!row) throw new Error(`The demo article has no text in ${language} yet.`);
  return row;
}
