import type { ArticleKind, InformationKind, Provenance } from '@hai-dang/schema';
import { contentHash } from '@hai-dang/schema/document';
import { articles, portalLanguages, portals, translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { requirePerson, requireRole } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { brokenConstraint } from '../shared/sql-state.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { checkedContent, type ContentToSave } from '../translations/checked-content.ts';
import { addRevision } from '../translations/keep-content.ts';
import { keepTranslationWords } from '../translations/translation-words.ts';
import type { ArticleRow, PortalRow } from '../translations/load-translation.ts';
import { writingRoles } from './article.access.ts';
import { type ArticleFacts, checkedFacts } from './article-facts.ts';

export interface CreateArticle extends ArticleFacts {
  /** Key of the portal. */
  portal: string;
  section: string;
  kind: ArticleKind;
  informationKind: InformationKind;
  provenance: Provenance;
  /** The portal's default language unless said; any language may be the source (HP18-18.4). */
  sourceLanguage?: string | null;
  externalKey?: string | null;
  content?: ContentToSave | null;
}

/** Begins an article with its source text as a draft. */
export async function createArticle(outer: Context, input: CreateArticle): Promise<ArticleRow> {
  try {
    return await inTransaction(outer, async (ctx) => {
      const { userId } = requirePerson(ctx);
      const [portal] = await ctx.db.select().from(portals).where(eq(portals.key, input.portal));
      if (!portal) throw badUserInput({ field: 'portal', code: 'unknown', values: { portal: input.portal } });
      const language = input.sourceLanguage ?? portal.defaultLanguage;
      const held = requireRole(ctx, writingRoles, portal, language);
      await requireLanguage(ctx, portal, language);
      const { sectionId, ...facts } = await checkedFacts(ctx, portal, input);
      if (!sectionId) throw badUserInput({ field: 'section', code: 'required' });
      const place = { portalId: portal.id, language };
      const content = await checkedContent(ctx, place, input.content ?? { title: '' });

      const ids = { article: uuid(), translation: uuid(), revision: uuid() };
      const times = { createdAt: ctx.now(), updatedAt: ctx.now() };
      const [article] = await ctx.db
        .insert(articles)
        .values({
          id: ids.article,
          portalId: portal.id,
          sectionId,
          kind: input.kind,
          informationKind: input.informationKind,
          provenance: input.provenance,
          ...facts,
          sourceLanguage: language,
          externalKey: input.externalKey ?? null,
          createdBy: userId,
          ...times,
        })
        .returning();
      if (!article) throw new Error('An article was not created');
      await ctx.db.insert(translations).values({
        id: ids.translation,
        articleId: article.id,
        portalId: portal.id,
        language,
        isSource: true,
        title: content.title,
        slug: content.slug || null,
        currentRevisionId: ids.revision,
        createdBy: userId,
        ...times,
      });
      const hash = await contentHash({ ...content, language });
      await addRevision(ctx, { id: ids.revision, translationId: ids.translation, userId, content, hash });
      await keepTranslationWords(ctx, { translationId: ids.translation, language, title: content.title });
      record(ctx, {
        subject: 'Article',
        subjectId: article.id,
        action: 'create',
        actorRole: held.role,
        delegationId: held.delegation?.id ?? null,
        portalId: portal.id,
        articleId: article.id,
        translationId: ids.translation,
        language,
        toState: 'draft',
        details: {
          kind: article.kind,
          informationKind: article.informationKind,
          provenance: article.provenance,
        },
      });
      return article;
    });
  } catch (error) {
    throw takenKey(error, input) ?? error;
  }
}

async function requireLanguage(ctx: Context, portal: PortalRow, language: string): Promise<void> {
  const [spoken] = await ctx.db
    .select()
    .from(portalLanguages)
    .where(and(eq(portalLanguages.portalId, portal.id), eq(portalLanguages.language, language)));
  if (!spoken?.isEnabled)
    throw badUserInput({ field: 'sourceLanguage', code: 'languageNotOfPortal', values: { language } });
}

/** Two writers may pass the checks at once; the database's own uniqueness then has the last word. */
function takenKey(error: unknown, input: CreateArticle) {
  const constraint = brokenConstraint(error);
  if (constraint === 'translations_slug')
    return badUserInput({ field: 'slug', code: 'slugTaken', values: { slug: input.content?.slug ?? '' } });
  if (constraint === 'articles_external_key') return badUserInput({ field: 'externalKey', code: 'taken' });
  return null;
}
