import { liftTakedown } from '@hai-dang/api/publishing/lift-takedown';
import { publishScheduled } from '@hai-dang/api/publishing/publish-scheduled.job';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { scheduleTranslation } from '@hai-dang/api/publishing/schedule-translation';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import { unscheduleTranslation } from '@hai-dang/api/publishing/unschedule-translation';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import type { Context } from '@hai-dang/api/shared/context';
import { addTranslation } from '@hai-dang/api/translations/add-translation';
import { approveTranslation } from '@hai-dang/api/translations/approve-translation';
import { confirmTranslation } from '@hai-dang/api/translations/confirm-translation';
import { forwardTranslation } from '@hai-dang/api/translations/forward-translation';
import { recallTranslation } from '@hai-dang/api/translations/recall-translation';
import { rejectTranslation } from '@hai-dang/api/translations/reject-translation';
import { reopenTranslation } from '@hai-dang/api/translations/reopen-translation';
import { returnTranslation } from '@hai-dang/api/translations/return-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { sendBackTranslation } from '@hai-dang/api/translations/send-back-translation';
import { submitTranslation } from '@hai-dang/api/translations/submit-translation';
import { takeUpTranslation } from '@hai-dang/api/translations/take-up-translation';
import type { Input, Move, MoveAction } from './move.ts';
import type { Snapshot } from './snapshot.ts';
import type { World } from './world.ts';

interface Said extends Input {
  id: string;
  expectedVersion: number;
  article: Snapshot;
}
type Verb = (ctx: Context, said: Said) => Promise<unknown>;

const order = ({ article, authority, channel, reference, reason, expectedVersion }: Said) => ({
  ...{ id: article.id, expectedVersion, authority, channel, reference, reason },
  receivedAt: new Date('2026-03-01T00:00:00Z'),
});

/** The revision on the approver's screen. */
function seen({ article, id, seesOtherRevision }: Said): string {
  const text = article.texts.find((each) => each.id === id)!;
  return seesOtherRevision ? article.id : text.current.id;
}

const verbs: Record<MoveAction, Verb> = {
  submit: submitTranslation,
  recall: recallTranslation,
  takeUp: takeUpTranslation,
  forward: forwardTranslation,
  return: returnTranslation,
  sendBack: sendBackTranslation,
  approve: (ctx, said) => approveTranslation(ctx, { ...said, revisionId: seen(said) }),
  reject: rejectTranslation,
  reopen: reopenTranslation,
  schedule: (ctx, said) => scheduleTranslation(ctx, { ...said, scheduledFor: said.scheduledFor! }),
  unschedule: unscheduleTranslation,
  publish: publishTranslation,
  revise: reviseTranslation,
  withdraw: withdrawPublication,
  takeDown: (ctx, said) => takeDownArticle(ctx, order(said)),
  lift: (ctx, said) => liftTakedown(ctx, order(said)),
  restore: restorePublication,
  confirm: confirmTranslation,
  save: saveTranslation,
  add: (ctx, said) => addTranslation(ctx, { articleId: said.article.id, language: said.language! }),
  job: (ctx, said) => publishScheduled.run(ctx, { translationId: said.id }),
};

/** Does what the move says, through the verb that every door uses. */
export const carryOut = (world: World, article: Snapshot, move: Move): Promise<unknown> =>
  verbs[move.action](world.contextOf(move.player), {
    ...move.input,
    id: move.textId,
    expectedVersion: move.expectedVersion,
    article,
  });
