import type { EditorialAction, Role } from '@hai-dang/schema';
import { type Doable, grid, whoMay } from '../grid.ts';
import type { Move, MoveAction } from './move.ts';
import { type Case, rules } from './rules.ts';
import type { Snapshot, TextSnapshot } from './snapshot.ts';
import type { Player, World } from './world.ts';

/** What must come of a move: it is carried out, nothing happens, or it is refused with a code and its reasons. */
export type Prediction =
  { is: 'done' } | { is: 'nothing' } | { is: 'refused'; code: string; reasons: string[] };

const refused = (code: string, ...reasons: string[]): Prediction => ({
  is: 'refused',
  code,
  reasons: reasons.toSorted(),
});

const holds = (player: Player, role: Role, article: Snapshot, language: string | null) =>
  player.portalId === article.portalId &&
  player.roles.includes(role) &&
  (language === null || player.languages === null || player.languages.includes(language));

function mayAct(action: Doable, player: Player, article: Snapshot, text: TextSnapshot): boolean {
  const language = action === 'takeDown' || action === 'lift' ? null : text.language;
  const has = (role: Role) => holds(player, role, article, language);
  return whoMay[action].some((who) => {
    if (who === 'scheduler') return player.isScheduler;
    if (who === 'translator') return !text.isSource && has('translator');
    if (who !== 'author') return has(who);
    return text.isSource && (has('contributor') || (has('collaborator') && text.createdBy === player.id));
  });
}

/** Whether somebody has the role for an action, whatever else stands in its way. */
export function hasRoleFor(
  action: MoveAction,
  player: Player,
  article: Snapshot,
  text: TextSnapshot,
): boolean {
  if (action === 'job') return player.isScheduler;
  if (action === 'save') return maySave(player, article, text);
  if (action !== 'add') return mayAct(action, player, article, text);
  return ['en', 'ja'].some((language) => mayAdd(player, article, language));
}

const maySave = (player: Player, article: Snapshot, text: TextSnapshot): boolean =>
  holds(player, 'editor', article, text.language) ||
  (text.state !== 'editing' && mayAct('revise', player, article, text));

const mayAdd = (player: Player, article: Snapshot, language: string): boolean =>
  (['translator', 'editor'] as const).some((role) => holds(player, role, article, language));

/** The answer to a move, from the description of the machines alone. */
export function predict(world: World, article: Snapshot, move: Move): Prediction {
  if (move.action === 'add') return predictAdding(article, move);
  const source = article.texts.find(({ isSource }) => isSource);
  const text = article.texts.find(({ id }) => id === move.textId);
  if (!source || !text) throw new Error('The model lost a text.');
  if (move.action === 'save') return predictSaving(article, text, move);
  const it: Case = { world, article, text, source, move, input: move.input };
  if (move.action === 'job') return predictJob(it);

  const { action } = move;
  if (!mayAct(action, move.player, article, text)) return refused('FORBIDDEN');
  const ofArticle = action === 'takeDown' || action === 'lift';
  const actual = ofArticle ? article.version : text.version;
  if (move.expectedVersion !== actual) return refused('CONFLICT');
  if (isEditorial(action) && !grid[action][text.state])
    return refused('TRANSITION_NOT_ALLOWED', 'stateNotAllowed');
  const reasons = broken(action, it);
  if (reasons.length > 0) return refused('GUARD_FAILED', ...reasons);
  if (action === 'approve' && move.input.seesOtherRevision) return refused('CONFLICT');
  if (action === 'takeDown' && move.input.channel === 'pigeon') return refused('BAD_USER_INPUT');
  return { is: 'done' };
}

const isEditorial = (action: Doable): action is EditorialAction => action in grid;

const broken = (action: Doable, it: Case): string[] => [
  ...new Set(rules[action].map((rule) => rule(it)).filter((code) => code !== null)),
];

function predictSaving(article: Snapshot, text: TextSnapshot, { player, expectedVersion }: Move): Prediction {
  const { state } = text;
  if (!maySave(player, article, text)) return refused('FORBIDDEN');
  if (expectedVersion !== text.version) return refused('CONFLICT');
  if (!['draft', 'returned', 'editing'].includes(state))
    return refused('TRANSITION_NOT_ALLOWED', 'stateNotAllowed');
  if (state === 'editing' && text.assigneeId !== player.id)
    return refused('GUARD_FAILED', 'takenUpByAnother');
  return { is: 'done' };
}

function predictAdding(article: Snapshot, { player, input }: Move): Prediction {
  const language = input.language ?? '';
  const source = article.texts.find(({ isSource }) => isSource);
  if (!mayAdd(player, article, language)) return refused('FORBIDDEN');
  if (!['vi', 'en', 'ja'].includes(language)) return refused('BAD_USER_INPUT');
  if (article.texts.some((text) => text.language === language)) return refused('BAD_USER_INPUT');
  if (article.isTakenDown) return refused('GUARD_FAILED', 'takenDown');
  return source?.approved ? { is: 'done' } : refused('GUARD_FAILED', 'sourceNotApproved');
}

/** The job never answers: it publishes, tells a refusal, or leaves the text alone. */
function predictJob(it: Case): Prediction {
  const { state, scheduledFor } = it.text;
  if (state !== 'scheduled' || !scheduledFor || new Date(scheduledFor) > it.world.now)
    return { is: 'nothing' };
  const reasons = broken('publish', it);
  return reasons.length > 0 ? refused('GUARD_FAILED', ...reasons) : { is: 'done' };
}
