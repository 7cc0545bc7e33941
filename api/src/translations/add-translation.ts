import { contentHash, translationSkeleton } from '@hai-dang/schema/document';
import { portalLanguages, translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { requirePerson, roleAmong } from '../people/people.access.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput, forbidden, guardFailed, notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { addRevision } from './keep-content.ts';
import { type LoadedTranslation, lockTranslation, type TranslationRow } from './load-translation.ts';

export interface AddTranslation {
  articleId: string;
  language: string;
}

/**
 * Starts a translation, from an approved source and from nothing else: the first of the two gates (HP20-8.4a). It begins
 * as the source's empty shape, block for block.
 */
export async function addTranslation(outer: Context, input: AddTranslation): Promise<TranslationRow> {
  return inTransaction(outer, async (ctx) => {
    const { userId, ...actor } = requirePerson(ctx);
    const loaded = await lockSource(ctx, input.articleId);
    const { article, portal } = loaded;
    const held = roleAmong({ ...actor, userId }, ['translator', 'editor'], portal, input.language);
    if (!held) throw forbidden([{ code: 'roleMissing', roles: ['translator', 'editor'] }]);
    await requireOpenLanguage(ctx, loaded, input.language);
    if (loaded.isTakenDown) throw guardFailed([{ code: 'takenDown', basis: ['LC25-8.3b'] }]);
    if (!loaded.approved)
      throw guardFailed([{ code: 'sourceNotApproved', basis: ['HP20-8.4a'], roles: ['approver'] }]);

    const id = uuid();
    const content = {
      title: '',
      slug: '',
      summary: null,
      body: translationSkeleton(loaded.approved.body),
      seo: {},
    };
    const revisionId = uuid();
    const [row] = await ctx.db
      .insert(translations)
      .values({
        id,
        articleId: article.id,
        portalId: article.portalId,
        language: input.language,
        isSource: false,
        currentRevisionId: revisionId,
        sourceRevisionId: loaded.approved.id,
        createdBy: userId,
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
      })
      .returning();
    if (!row) throw new Error('A translation was not added');
    const hash = await contentHash({ ...content, language: input.language });
    await addRevision(ctx, { id: revisionId, translationId: id, userId, content, hash });
    record(ctx, {
      subject: 'Translation',
      subjectId: id,
      action: 'addTranslation',
      actorRole: held.role,
      delegationId: held.delegation?.id ?? null,
      portalId: article.portalId,
      articleId: article.id,
      translationId: id,
      language: input.language,
      toState: 'draft',
      details: { sourceRevisionId: loaded.approved.id },
    });
    return row;
  });
}

async function lockSource(ctx: TransactionContext, articleId: string): Promise<LoadedTranslation> {
  if (!isUuid(articleId)) throw notFound('Article', 'articleId');
  const [source] = await ctx.db
    .select({ id: translations.id })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), eq(translations.isSource, true)));
  if (!source) throw notFound('Article', 'articleId');
  return lockTranslation(ctx, source.id);
}

async function requireOpenLanguage(ctx: Context, loaded: LoadedTranslation, language: string): Promise<void> {
  const [spoken] = await ctx.db
    .select()
    .from(portalLanguages)
    .where(and(eq(portalLanguages.portalId, loaded.portal.id), eq(portalLanguages.language, language)));
  if (!spoken?.isEnabled)
    throw badUserInput({ field: 'language', code: 'languageNotOfPortal', values: { language } });
  if (loaded.siblings.some((each) => each.language === language))
    throw badUserInput({ field: 'language', code: 'translationExists', values: { language } });
}
