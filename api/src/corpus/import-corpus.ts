import { Refusal, ServerUnavailable } from './editorial-client.ts';
import type { Newsroom } from './newsroom.ts';
import {
  articleQuery,
  type ArticleView,
  createArticleMutation,
  translationMutation,
  type TranslationView,
} from './operations.ts';
import type { ParallelText } from './parallel-texts.ts';
import { sent, walkTranslation } from './walk-translation.ts';

/** Told about every text that is public, and about every article whose languages have all been looked at. */
export interface Progress {
  published: (externalKey: string, language: string) => void;
  finished: (externalKey: string, title: string, newlyPublished: readonly string[]) => void;
  failed: (externalKey: string, sentence: string) => void;
}

export interface CorpusImport {
  /** Texts that this run made public, and those that were public before. */
  published: number;
  alreadyPublished: number;
  /** Articles that could not be finished. */
  failed: number;
}

/**
 * Brings every article of the corpus to the public in all its languages. Where an article stands is asked of the server
 * each time, so a run that was killed is simply started again, and a finished one changes nothing. An article that is
 * refused does not hold up the others; throws `ServerUnavailable` when nothing more can be done.
 */
export async function importCorpus(
  newsroom: Newsroom,
  corpus: readonly ParallelText[],
  { concurrency, progress }: { concurrency: number; progress: Progress },
): Promise<CorpusImport> {
  const result: CorpusImport = { published: 0, alreadyPublished: 0, failed: 0 };
  const waiting = [...corpus];
  const work = async (): Promise<void> => {
    for (let text = waiting.shift(); text; text = waiting.shift()) {
      try {
        await importArticle(newsroom, text, result, progress);
      } catch (error) {
        if (error instanceof ServerUnavailable) {
          waiting.length = 0;
          throw error;
        }
        result.failed++;
        progress.failed(text.externalKey, sentenceOf(error));
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return result;
}

async function importArticle(
  newsroom: Newsroom,
  text: ParallelText,
  result: CorpusImport,
  progress: Progress,
): Promise<void> {
  const article = (await findArticle(newsroom, text)) ?? (await createArticle(newsroom, text));
  const newlyPublished: string[] = [];
  for (const { language, content } of text.texts) {
    const isSource = language === text.texts[0]?.language;
    const translation =
      article.translations.find((each) => each.language === language) ??
      (await addTranslation(newsroom, article, language));
    if (translation.publication) {
      result.alreadyPublished++;
    } else {
      const writer = isSource ? 'contributor' : 'translator';
      await walkTranslation({ newsroom, writer, content }, translation);
      result.published++;
      newlyPublished.push(language);
    }
    progress.published(text.externalKey, language);
  }
  progress.finished(text.externalKey, text.texts[0]?.content.title ?? '', newlyPublished);
}

async function findArticle(
  { portal, as }: Newsroom,
  { externalKey }: ParallelText,
): Promise<ArticleView | undefined> {
  const { articles } = await as.editor<{ articles: { items: ArticleView[] } }>(articleQuery, {
    portal,
    externalKey,
  });
  return articles.items[0];
}

async function createArticle(
  { portal, section, as }: Newsroom,
  { externalKey, texts: [source] }: ParallelText,
): Promise<ArticleView> {
  if (!source) throw new Error('It has no text.');
  const { createArticle: article } = await as.contributor<{ createArticle: ArticleView }>(
    createArticleMutation,
    {
      input: {
        portal,
        section,
        externalKey,
        kind: 'STATEMENT',
        informationKind: 'OFFICIAL',
        // Resolution 217 D (III) asks all governments to publish the declaration.
        provenance: 'AGENCY',
        author: 'Đại hội đồng Liên Hợp Quốc',
        sourceName: 'Liên Hợp Quốc',
        sourceUrl: 'https://www.un.org/en/about-us/universal-declaration-of-human-rights',
        sourceLanguage: source.language,
        tags: ['nhân quyền'],
        content: sent(source.content),
      },
    },
  );
  return article;
}

async function addTranslation(
  { as }: Newsroom,
  { id: articleId }: ArticleView,
  language: string,
): Promise<TranslationView> {
  const { translation } = await as.translator<{ translation: TranslationView }>(
    translationMutation('addTranslation'),
    { input: { articleId, language } },
  );
  return translation;
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return [error.message, ...error.details].join(' ');
  return error instanceof Error ? error.message : String(error);
}
