import { type Capacity, type Role, roleFor, savableStates, type TranslationState } from '@hai-dang/schema';
import { type Content, contentHash, parseDocument } from '@hai-dang/schema/document';
import { requirePerson, rolesIn } from '../people/people.access.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput, forbidden, guardFailed, transitionNotAllowed } from '../shared/errors.ts';
import { brokenConstraint } from '../shared/sql-state.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { type BlockContent, changedBlocks, withBlocksMadeFrom } from './block-sources.ts';
import { checkedContent, type ContentToSave } from './checked-content.ts';
import { keepContent } from './keep-content.ts';
import { type LoadedTranslation, lockTranslation, type TranslationRow } from './load-translation.ts';
import { translationEvent, type TranslationRef, updateTranslation } from './move-translation.ts';
import { versionConflict } from './version-conflict.ts';
import { blocksToLookAt, factsFor } from './workflow-facts.ts';

export interface SaveTranslation extends TranslationRef {
  content: ContentToSave;
  /** Blocks (and `title`, `summary`) whose words still hold although their source changed. */
  confirmedBlocks?: readonly string[] | null;
}

/**
 * Saves words. One person's consecutive saves go into one revision until a transition seals it, so that autosave does
 * not flood the history; everything else gets a revision of its own.
 */
export async function saveTranslation(outer: Context, input: SaveTranslation): Promise<TranslationRow> {
  try {
    return await inTransaction(outer, (ctx) => save(ctx, input));
  } catch (error) {
    if (brokenConstraint(error) !== 'translations_slug') throw error;
    throw badUserInput({ field: 'slug', code: 'slugTaken', values: { slug: input.content.slug ?? '' } });
  }
}

async function save(ctx: TransactionContext, input: SaveTranslation): Promise<TranslationRow> {
  const { userId } = requirePerson(ctx);
  const loaded = await lockTranslation(ctx, input.id);
  const { translation, current, article } = loaded;
  const role = await requireSaving(ctx, loaded, userId, input);

  const place = { portalId: article.portalId, language: translation.language, translationId: translation.id };
  const content = await checkedContent(ctx, place, input.content);
  const hash = await contentHash({ ...content, language: translation.language });
  const blockSources = blockSourcesAfter(loaded, content, input.confirmedBlocks ?? []);
  if (hash === current.contentHash && blockSources === translation.blockSources) return translation;

  const revision = await keepContent(ctx, loaded, userId, content, hash);
  if (revision.id !== current.id) {
    record(ctx, {
      ...translationEvent({ ...loaded, current: revision }, role),
      action: 'save',
      fromState: translation.state,
      toState: translation.state,
    });
  }
  return updateTranslation(ctx, loaded, {
    currentRevisionId: revision.id,
    title: content.title,
    slug: content.slug || null,
    blockSources,
    ...(translation.state === 'editing' && { lastEditorId: userId }),
  });
}

/** May this person write into this text now? In `editing` only the editor who took it up. */
async function requireSaving(ctx: Context, loaded: LoadedTranslation, userId: string, input: SaveTranslation) {
  const actor = requirePerson(ctx);
  const { translation, portal } = loaded;
  const facts = await factsFor(loaded, actor, ctx.now());
  const everyCapacity: readonly Capacity[] = ['author', 'translator', 'editor'];
  const roleIn = (capacities: readonly Capacity[]) =>
    capacities.map((capacity) => roleFor(capacity, facts)).find((role) => role !== null);
  if (!roleIn(everyCapacity))
    throw forbidden([{ code: 'roleMissing', roles: ['contributor', 'translator', 'editor'] }]);

  if (translation.version !== input.expectedVersion)
    throw await versionConflict(ctx, loaded, input.expectedVersion, { content: sentContent(loaded, input) });

  const savable: Partial<Record<TranslationState, readonly Capacity[]>> = savableStates;
  const capacities = savable[translation.state];
  if (!capacities) {
    const from = Object.keys(savableStates).join(' ');
    const reasons = [{ code: 'stateNotAllowed' as const, values: { state: translation.state, from } }];
    throw transitionNotAllowed({ from: translation.state, action: 'save', allowed: [], reasons });
  }
  const role = roleIn(capacities);
  if (!role || role === 'scheduler') throw forbidden([{ code: 'roleMissing', roles: ['editor'] }]);
  if (translation.state === 'editing' && translation.assigneeId !== userId)
    throw guardFailed([{ code: 'takenUpByAnother' }]);
  return usedFor(role, rolesIn(actor, portal, translation.language).find((held) => held.role === role)?.delegation);
}

/** What the writer has on screen, as far as it can be compared; nothing of it is stored. */
function sentContent({ current }: LoadedTranslation, { content }: SaveTranslation): BlockContent {
  const parsed = parseDocument(content.body);
  return { title: content.title, summary: content.summary ?? null, body: parsed.ok ? parsed.doc : current.body };
}

const usedFor = (actorRole: Role, delegation: { id: string; fromUserId: string } | null | undefined) => ({
  actorRole,
  delegationId: delegation?.id ?? null,
  details: delegation ? { delegatedBy: delegation.fromUserId } : {},
});

/** What the translation's blocks are now made from: what was touched or confirmed, from the source as approved today. */
function blockSourcesAfter(loaded: LoadedTranslation, content: Content, confirmed: readonly string[]) {
  const { translation, current, approvedSource } = loaded;
  if (!approvedSource) return translation.blockSources;
  const waiting = new Set(blocksToLookAt(loaded));
  const touched = [...changedBlocks(current, content), ...confirmed.filter((id) => waiting.has(id))];
  if (touched.length === 0) return translation.blockSources;
  return withBlocksMadeFrom(translation.blockSources, touched, approvedSource);
}
