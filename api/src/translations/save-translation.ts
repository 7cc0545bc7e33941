import { decideSave } from '@hai-dang/schema';
import { type Content, contentHash, parseDocument } from '@hai-dang/schema/document';
import { requirePerson } from '../people/people.access.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput, forbidden, guardFailed, transitionNotAllowed } from '../shared/errors.ts';
import { brokenConstraint } from '../shared/sql-state.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { type BlockContent, changedBlocks, withBlocksMadeFrom } from './block-sources.ts';
import { checkedContent, type ContentToSave } from './checked-content.ts';
import { keepContent } from './keep-content.ts';
import { keepTranslationWords } from './translation-words.ts';
import { type LoadedTranslation, lockTranslation, type TranslationRow } from './load-translation.ts';
import { translationEvent, type TranslationRef, updateTranslation, usedRole } from './move-translation.ts';
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
  const role = await requireSaving(ctx, loaded, input);

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
  if (content.title !== translation.title) {
    const { id: translationId, language } = translation;
    await keepTranslationWords(ctx, { translationId, language, title: content.title });
  }
  return updateTranslation(ctx, loaded, {
    currentRevisionId: revision.id,
    title: content.title,
    slug: content.slug || null,
    blockSources,
    ...(translation.state === 'editing' && { lastEditorId: userId }),
  });
}

/** May this person write into this text now? The role that they write in. */
async function requireSaving(ctx: Context, loaded: LoadedTranslation, input: SaveTranslation) {
  const actor = requirePerson(ctx);
  const decision = decideSave(await factsFor(loaded, actor, ctx.now()));
  if (!decision.allowed && decision.code === 'FORBIDDEN') throw forbidden(decision.reasons);
  if (loaded.translation.version !== input.expectedVersion)
    throw await versionConflict(ctx, loaded, input.expectedVersion, { content: sentContent(loaded, input) });
  if (decision.allowed) return usedRole(actor, loaded, decision.role);
  if (decision.code === 'GUARD_FAILED') throw guardFailed(decision.reasons);
  const { state } = loaded.translation;
  throw transitionNotAllowed({ from: state, action: 'save', allowed: [], reasons: decision.reasons });
}

/** What the writer has on screen, as far as it can be compared; nothing of it is stored. */
function sentContent({ current }: LoadedTranslation, { content }: SaveTranslation): BlockContent {
  const parsed = parseDocument(content.body);
  return {
    title: content.title,
    summary: content.summary ?? null,
    body: parsed.ok ? parsed.doc : current.body,
  };
}

/** What the translation's blocks are now made from: what was touched or confirmed, from the source as approved today. */
function blockSourcesAfter(loaded: LoadedTranslation, content: Content, confirmed: readonly string[]) {
  const { translation, current, approvedSource } = loaded;
  if (!approvedSource) return translation.blockSources;
  const waiting = new Set(blocksToLookAt(loaded));
  const touched = [...changedBlocks(current, content), ...confirmed.filter((id) => waiting.has(id))];
  if (touched.length === 0) return translation.blockSources;
  return withBlocksMadeFrom(translation.blockSources, touched, approvedSource);
}
