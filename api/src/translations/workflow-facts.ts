import type { ActionInput, WorkflowFacts } from '@hai-dang/schema';
import { completenessIssues, contentHash } from '@hai-dang/schema/document';
import type { Actor } from '../people/actor.ts';
import { rolesIn } from '../people/people.access.ts';
import { unresolvedBlocks } from './block-sources.ts';
import type { LoadedTranslation, RevisionRow, TranslationRow } from './load-translation.ts';

/** SHA-256 of a stored revision, computed from its content and not read from its row. */
export const recomputedHash = (revision: RevisionRow, language: string): Promise<string> =>
  contentHash({ ...revision, language });

/**
 * What the rules know about a translation and an actor. `languageBound: false` is for actions on the whole article,
 * which a role in any of its languages may take.
 */
export async function factsFor(
  loaded: LoadedTranslation,
  actor: Actor,
  now: Date,
  { input, languageBound = true }: { input?: ActionInput; languageBound?: boolean } = {},
): Promise<WorkflowFacts> {
  const { translation, article, portal, current, approved, publication } = loaded;
  const { language } = translation;
  const held = rolesIn(actor, portal, languageBound ? language : undefined);
  return {
    now,
    actor: {
      id: actor.userId ?? '',
      roles: [...new Set(held.map(({ role }) => role))],
      isScheduler: actor.kind === 'scheduler',
    },
    portal: portal.settings,
    article: { ...article, isTakenDown: loaded.isTakenDown },
    translation: {
      ...translation,
      writerIds: loaded.writerIds,
      currentHash: current.contentHash,
      recomputedHash: approved ? await recomputedHash(approved, language) : null,
      staleBlocks: blocksToLookAt(loaded),
      completenessIssues: completenessIssues(current),
      needsChangeWeight: needsChangeWeight(loaded),
    },
    source: translation.isSource
      ? null
      : {
          approvedRevisionId: loaded.source.approvedRevisionId,
          publicationStatus: loaded.sourcePublicationStatus,
        },
    publication: publication && {
      status: publication.row.status,
      contentHash: publication.row.contentHash,
      recomputedHash: await recomputedHash(publication.revision, language),
    },
    isAnyLanguageLive: loaded.isAnyLanguageLive,
    ...(input && { input }),
  };
}

/** Source blocks that changed since this translation was made, and that its translator has not dealt with. */
export function blocksToLookAt({
  approvedSource,
  madeFrom,
  current,
  translation,
}: LoadedTranslation): string[] {
  if (!approvedSource || !madeFrom || approvedSource.id === madeFrom.id) return [];
  return unresolvedBlocks(madeFrom, approvedSource, current, translation.blockSources);
}

/** A source whose translations were made from an older revision must say how much its change weighs for them. */
function needsChangeWeight({ translation, siblings }: LoadedTranslation): boolean {
  return (
    translation.isSource &&
    translation.approvedRevisionId !== translation.currentRevisionId &&
    siblings.some((each) => isMadeFromAnother(each, translation.currentRevisionId))
  );
}

/** Whether this is a translation, and of another revision of the source than this one. */
export const isMadeFromAnother = (
  { isSource, sourceRevisionId }: TranslationRow,
  revisionId: string,
): boolean => !isSource && sourceRevisionId !== null && sourceRevisionId !== revisionId;
