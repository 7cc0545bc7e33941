import { articles, portals, translations } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { requirePerson, roleAmong } from '../people/people.access.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { conflict, forbidden, guardFailed, notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { ArticleRow } from '../translations/load-translation.ts';
import { canUpdateArticle, writingRoles } from './article.access.ts';
import { type ArticleFacts, checkedFacts } from './article-facts.ts';

export interface UpdateArticle extends ArticleFacts {
  id: string;
  expectedVersion: number;
}

/** States in which an approver is looking at the article, or has approved it and it is not public yet. */
const underApproval = new Set(['inApproval', 'approved', 'scheduled']);

/**
 * Changes the facts of an article. Not while a language is being approved or waits to be published: readers would see
 * facts that the approver did not (LS21-14.2b). What is live keeps the facts that it was published with.
 */
export async function updateArticle(outer: Context, input: UpdateArticle): Promise<ArticleRow> {
  return inTransaction(outer, async (ctx) => {
    const actor = requirePerson(ctx);
    const { article, portal } = await lockArticle(ctx, input.id);
    if (!canUpdateArticle(actor, article, portal))
      throw forbidden([{ code: 'roleMissing', roles: ['contributor', 'editor'] }]);
    if (article.version !== input.expectedVersion)
      throw conflict({ expectedVersion: input.expectedVersion, actualVersion: article.version });
    await requireNotUnderApproval(ctx, article);
    const facts = await checkedFacts(ctx, portal, input);
    const changed = Object.entries(facts).filter(
      ([column, value]) => JSON.stringify(value) !== JSON.stringify(article[column as keyof ArticleRow]),
    );
    if (changed.length === 0) return article;
    const [row] = await ctx.db
      .update(articles)
      .set({ ...facts, version: article.version + 1, updatedAt: ctx.now() })
      .where(eq(articles.id, article.id))
      .returning();
    if (!row) throw new Error(`Article ${article.id} vanished under its lock`);
    const held = roleAmong(actor, writingRoles, portal);
    record(ctx, {
      subject: 'Article',
      subjectId: article.id,
      action: 'update',
      actorRole: held?.role ?? null,
      delegationId: held?.delegation?.id ?? null,
      portalId: portal.id,
      articleId: article.id,
      details: { changed: Object.fromEntries(changed) },
    });
    return row;
  });
}

async function lockArticle(ctx: TransactionContext, id: string) {
  if (!isUuid(id)) throw notFound('Article');
  const [article] = await ctx.db.select().from(articles).where(eq(articles.id, id)).for('update');
  if (!article) throw notFound('Article');
  const [portal] = await ctx.db.select().from(portals).where(eq(portals.id, article.portalId));
  if (!portal) throw new Error(`Article ${id} has no portal`);
  return { article, portal };
}

async function requireNotUnderApproval(ctx: TransactionContext, article: ArticleRow): Promise<void> {
  const rows = await ctx.db
    .select({ state: translations.state, language: translations.language })
    .from(translations)
    .where(eq(translations.articleId, article.id));
  const held = rows.filter(({ state }) => underApproval.has(state));
  if (held.length > 0)
    throw guardFailed([
      {
        code: 'factsUnderApproval',
        values: { languages: held.map(({ language }) => language).join(', ') },
        basis: ['LS21-14.2b'],
        roles: ['approver'],
      },
    ]);
}
