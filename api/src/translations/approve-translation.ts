import type { Context } from '../shared/context.ts';
import { spreadSourceChange } from './spread-source-change.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';
import { recomputedHash } from './workflow-facts.ts';
import { versionConflict } from './version-conflict.ts';

export interface ApproveTranslation extends TranslationRef {
  /** The revision on the approver's screen: approval is of what the approver saw. */
  revisionId: string;
  note?: string | null;
}

/**
 * Approves the text that the approver saw: its revision and hash are stamped, and only they can be published
 * (LS21-14.2b). A newly approved source tells its translations how much it changed (HP20-8.4a).
 */
export async function approveTranslation(ctx: Context, input: ApproveTranslation): Promise<TranslationRow> {
  return moveTranslation(ctx, 'approve', input, {
    note: input.note,
    seen: { revisionId: input.revisionId },
    check: async (inside, loaded) => {
      if (loaded.current.id !== input.revisionId)
        throw await versionConflict(inside, loaded, input.expectedVersion, { revisionId: input.revisionId });
      if ((await recomputedHash(loaded.current, loaded.translation.language)) !== loaded.current.contentHash)
        throw new Error(`Revision ${loaded.current.id} does not have its own hash`);
    },
    set: ({ current, translation, source }) => ({
      approvedRevisionId: current.id,
      approvedHash: current.contentHash,
      ...(isMadeFromApprovedSource(translation, source) && { staleWeight: null, staleSince: null }),
    }),
    details: ({ portal }) => (portal.settings.fourEyes === 'relaxed' ? { fourEyes: 'relaxed' } : {}),
    then: (inside, { loaded }) => spreadSourceChange(inside, loaded),
  });
}

const isMadeFromApprovedSource = (translation: TranslationRow, source: TranslationRow): boolean =>
  !translation.isSource && translation.sourceRevisionId === source.approvedRevisionId;
