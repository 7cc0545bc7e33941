import { type Action, type ActionInput, decide } from '@hai-dang/schema';
import { translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { requireActor, rolesIn } from '../people/people.access.ts';
import type { TransactionContext } from '../shared/context.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { type LoadedTranslation, lockTranslation } from '../translations/load-translation.ts';
import type { UsedRole } from '../translations/move-translation.ts';
import { refuse } from '../translations/refuse.ts';
import { factsFor } from '../translations/workflow-facts.ts';

/** Names an article and the version that the caller saw of its facts. */
export interface ArticleRef {
  id: string;
  expectedVersion: number;
}

/** The same beats as for a translation, for what concerns all languages of an article at once. */
export async function permitArticle(
  ctx: TransactionContext,
  action: Action,
  { id, expectedVersion }: ArticleRef,
  input: ActionInput,
): Promise<{ loaded: LoadedTranslation; used: UsedRole }> {
  const actor = requireActor(ctx);
  if (!isUuid(id)) throw notFound('Article');
  const [source] = await ctx.db
    .select({ id: translations.id })
    .from(translations)
    .where(and(eq(translations.articleId, id), eq(translations.isSource, true)));
  if (!source) throw notFound('Article');
  const loaded = await lockTranslation(ctx, source.id);
  const facts = await factsFor(loaded, actor, ctx.now(), { input, languageBound: false });
  const decision = decide(action, facts);
  if (!decision.allowed && decision.code === 'FORBIDDEN') refuse(decision, action, facts);
  if (loaded.article.version !== expectedVersion)
    throw conflict({ expectedVersion, actualVersion: loaded.article.version });
  if (!decision.allowed) refuse(decision, action, facts);
  const held = rolesIn(actor, loaded.portal).find(({ role }) => role === decision.role);
  return {
    loaded,
    used: {
      actorRole: held?.role ?? null,
      delegationId: held?.delegation?.id ?? null,
      details: held?.delegation ? { delegatedBy: held.delegation.fromUserId } : {},
    },
  };
}
