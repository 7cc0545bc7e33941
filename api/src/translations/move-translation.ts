import {
  type Action,
  type ActionInput,
  type ChangeWeight,
  decide,
  nextState,
  type Role,
} from '@hai-dang/schema';
import type { EditorialAction, TranslationState } from '@hai-dang/schema';
import { articles, revisions, translations } from '@hai-dang/schema/tables';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor, HeldRole } from '../people/actor.ts';
import { requireActor, rolesIn } from '../people/people.access.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { moveTasks } from '../tasks/move-tasks.ts';
import { type LoadedTranslation, lockTranslation, type TranslationRow } from './load-translation.ts';
import { refuse } from './refuse.ts';
import { type Seen, versionConflict } from './version-conflict.ts';
import { factsFor } from './workflow-facts.ts';

/** Names a translation and the version that the caller saw of it. */
export interface TranslationRef {
  id: string;
  expectedVersion: number;
}

/** The role that an action was taken in, lent or own, as events name it. */
export interface UsedRole {
  actorRole: Role | null;
  delegationId: string | null;
  details: Record<string, unknown>;
}

/** A translation that is locked, and that the actor may act on now. */
export interface Permitted {
  loaded: LoadedTranslation;
  used: UsedRole;
}

/**
 * The beats before any change of a translation: may I, load and lock, is it allowed. Somebody without the role learns
 * nothing else; a stale version is answered before the state is, since the state is what went stale.
 */
export async function permit(
  ctx: TransactionContext,
  action: Action,
  { id, expectedVersion }: TranslationRef,
  { input = {}, seen }: { input?: ActionInput; seen?: Seen } = {},
): Promise<Permitted> {
  const actor = requireActor(ctx);
  const loaded = await lockTranslation(ctx, id);
  const facts = await factsFor(loaded, actor, ctx.now(), { input });
  const decision = decide(action, facts);
  if (!decision.allowed && decision.code === 'FORBIDDEN') refuse(decision, action, facts);
  if (loaded.translation.version !== expectedVersion)
    throw await versionConflict(ctx, loaded, expectedVersion, seen);
  if (!decision.allowed) refuse(decision, action, facts);
  return { loaded, used: usedRole(actor, loaded, decision.role) };
}

/** The role by its membership or delegation, as the event will name it. */
export function usedRole(
  actor: Actor,
  { portal, translation }: LoadedTranslation,
  role: Role | 'scheduler',
): UsedRole {
  if (role === 'scheduler') return { actorRole: null, delegationId: null, details: { scheduler: true } };
  const held: HeldRole | undefined = rolesIn(actor, portal, translation.language).find(
    (each) => each.role === role,
  );
  const delegation = held?.delegation ?? null;
  return {
    actorRole: role,
    delegationId: delegation?.id ?? null,
    details: delegation ? { delegatedBy: delegation.fromUserId } : {},
  };
}

export interface Move {
  input?: ActionInput & { changeNote?: string | null };
  note?: string | null;
  /** Said in the event beside what every move says. */
  details?: Record<string, unknown> | ((loaded: LoadedTranslation) => Record<string, unknown>);
  seen?: Seen;
  /** A last look before anything changes; throws to refuse. */
  check?: (ctx: TransactionContext, loaded: LoadedTranslation) => Promise<void>;
  /** Columns that change with the state. */
  set?: (
    loaded: LoadedTranslation,
    ctx: TransactionContext,
  ) => Partial<TranslationRow> | Promise<Partial<TranslationRow>>;
  /** What else belongs to the move, in the same transaction. Gets the row as it now is. */
  then?: (ctx: TransactionContext, permitted: Permitted, moved: TranslationRow) => Promise<void>;
}

/** The step that all workflow verbs share: permitted, sealed, moved, its duties opened and closed, recorded. */
export async function moveTranslation(
  outer: Context,
  action: EditorialAction,
  ref: TranslationRef,
  { input, note, details, seen, check, set, then }: Move = {},
): Promise<TranslationRow> {
  return inTransaction(outer, async (ctx) => {
    const permitted = await permit(ctx, action, ref, { input, seen });
    const { loaded, used } = permitted;
    const from = loaded.translation.state;
    const to = nextState(from, action);
    if (!to) throw new Error(`${action} leads nowhere from ${from}`);

    await check?.(ctx, loaded);
    await sealRevision(ctx, loaded.current.id);
    const moved = await updateTranslation(ctx, loaded, {
      ...clearedBy(to),
      ...(await set?.(loaded, ctx)),
      state: to,
    });
    await then?.(ctx, permitted, moved);
    await moveTasks(ctx, action, loaded, moved);
    record(ctx, {
      ...translationEvent(loaded, used),
      action,
      fromState: from,
      toState: to,
      note: note ?? input?.reason ?? null,
      details: { ...used.details, ...weightDetails(input?.changeWeight), ...said(details, loaded) },
    });
    return moved;
  });
}

const weightDetails = (changeWeight: ChangeWeight | null | undefined) =>
  changeWeight ? { changeWeight } : {};

const said = (details: Move['details'], loaded: LoadedTranslation) =>
  typeof details === 'function' ? details(loaded) : details;

/** A schedule ends with the state that it belongs to. */
const clearedBy = (to: TranslationState): Partial<TranslationRow> =>
  to === 'scheduled' ? {} : { scheduledFor: null };

/** From the first transition on, a revision never changes again. */
export async function sealRevision(ctx: TransactionContext, revisionId: string): Promise<void> {
  await ctx.db
    .update(revisions)
    .set({ sealedAt: ctx.now() })
    .where(and(eq(revisions.id, revisionId), isNull(revisions.sealedAt)));
}

/** Writes the row, raises its version, and lets the article rise in lists. */
export async function updateTranslation(
  ctx: TransactionContext,
  { translation }: Pick<LoadedTranslation, 'translation'>,
  columns: Partial<TranslationRow>,
): Promise<TranslationRow> {
  const now = ctx.now();
  const [row] = await ctx.db
    .update(translations)
    .set({ ...columns, version: translation.version + 1, updatedAt: now })
    .where(eq(translations.id, translation.id))
    .returning();
  await ctx.db.update(articles).set({ updatedAt: now }).where(eq(articles.id, translation.articleId));
  if (!row) throw new Error(`Translation ${translation.id} vanished under its lock`);
  return row;
}

/** What every event about a translation says. */
export function translationEvent({ translation, article, current }: LoadedTranslation, used: UsedRole) {
  return {
    subject: 'Translation',
    subjectId: translation.id,
    portalId: article.portalId,
    articleId: article.id,
    translationId: translation.id,
    language: translation.language,
    revisionId: current.id,
    revisionHash: current.contentHash,
    actorRole: used.actorRole,
    delegationId: used.delegationId,
    details: used.details,
  };
}
