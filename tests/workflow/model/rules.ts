import type { ReasonCode } from '@hai-dang/schema';
import type { Doable } from '../grid.ts';
import type { Input, Move } from './move.ts';
import type { Snapshot, TextSnapshot, Words } from './snapshot.ts';
import type { World } from './world.ts';

/** What a rule looks at. */
export interface Case {
  world: World;
  article: Snapshot;
  text: TextSnapshot;
  source: TextSnapshot;
  move: Move;
  input: Input;
}

type Rule = (it: Case) => ReasonCode | null;
const when =
  (isBroken: (it: Case) => boolean, code: ReasonCode): Rule =>
  (it) =>
    isBroken(it) ? code : null;

/** The parts of a text by which a translation follows its source: title, summary, and each block. */
export function partsOf({ title, summary, body }: Words): Map<string, string> {
  const parts = new Map([
    ['title', title],
    ['summary', summary ?? ''],
  ]);
  for (const block of body.content) parts.set(String(block.attrs?.['id']), JSON.stringify(block));
  return parts;
}

/** Ids of parts that are not the same in both. */
export function differing(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id));
}

export const gone = 'gone';

/** Parts whose source changed, and that nobody wrote or confirmed against the new source. */
export function waiting({ handled }: World, text: TextSnapshot, source: TextSnapshot): string[] {
  const { madeFrom, current } = text;
  if (text.isSource || !madeFrom || !source.approved || source.approved.id === madeFrom.id) return [];
  const now = partsOf(source.approved);
  const own = partsOf(current);
  const done = handled.get(text.id);
  return differing(partsOf(madeFrom), now).filter((id) =>
    now.has(id) ? done?.get(id) !== now.get(id) : own.has(id) && done?.get(id) !== gone,
  );
}

const isBlank = (text: string | null | undefined) => !text || text.trim() === '';

function hasGaps({ current }: TextSnapshot): boolean {
  const { title, slug, body } = current;
  const images = body.content.filter(({ type }) => type === 'image');
  const hasWords = body.content.some(({ content }) => content?.some(({ text }) => !isBlank(text)));
  if (isBlank(title) || isBlank(slug) || (!hasWords && images.length === 0)) return true;
  return images.some(({ attrs }) => isBlank(attrs?.['alt'] as string | null));
}

/** A source whose translations were made from another revision than the one that is now to be approved. */
export const mustWeigh = ({ article, text }: Pick<Case, 'article' | 'text'>): boolean =>
  text.isSource &&
  text.approved?.id !== text.current.id &&
  article.texts.some((each) => !each.isSource && each.madeFrom?.id !== text.current.id);

const rulesOf = ({ world }: Case) => world.room.rules;

const isCited = ({ article }: Case) =>
  article.provenance === 'repost' || article.provenance === 'foreignSource';
const lacksAttribution = (it: Case) =>
  isCited(it) &&
  (['author', 'sourceName', 'sourceUrl'] as const).some(
    (field) => rulesOf(it).requiredForRepost.includes(field) && isBlank(it.article[field]),
  );

const wrote = ({ article, text, move }: Case) =>
  [text.createdBy, text.submittedBy, text.isSource ? article.createdBy : null].includes(move.player.id) ||
  (text.writers.includes(move.player.id) && text.lastEditorId !== move.player.id);
const isStrict = (it: Case) => rulesOf(it).fourEyes === 'required';

const complete = when(({ text }) => hasGaps(text), 'incomplete');
const reason = when(({ input }) => isBlank(input.reason), 'reasonMissing');
const authority = when(({ input }) => isBlank(input.authority), 'authorityMissing');
const sourceApproved = when(({ text, source }) => !text.isSource && !source.approved, 'sourceNotApproved');
const notTakenDown = when(({ article }) => article.isTakenDown, 'takenDown');
const misleading = when(({ text }) => text.staleWeight === 'wrong', 'misleadingSource');
const goingLive = [
  notTakenDown,
  when(({ text, source }) => !text.isSource && source.status === 'withdrawn', 'sourceWithdrawn'),
  misleading,
];

/** What must hold beyond role and state, written by hand from the description of the machines. */
export const rules: Record<Doable, readonly Rule[]> = {
  submit: [
    complete,
    when((it) => !rulesOf(it).provenances.includes(it.article.provenance), 'provenanceNotAccepted'),
    when(lacksAttribution, 'attributionMissing'),
    sourceApproved,
    when(({ world, text, source }) => waiting(world, text, source).length > 0, 'sourceBlocksChanged'),
    when(({ input }) => !input.secrecyDeclaration, 'secrecyNotDeclared'),
  ],
  recall: [when(({ text, move }) => text.submittedBy !== move.player.id, 'notSubmitter')],
  takeUp: [],
  forward: [
    when(({ text, move }) => text.assigneeId !== move.player.id, 'takenUpByAnother'),
    complete,
    when((it) => mustWeigh(it) && !it.input.changeWeight, 'changeWeightMissing'),
  ],
  return: [reason],
  sendBack: [reason],
  approve: [
    complete,
    when((it) => isStrict(it) && wrote(it), 'ownWork'),
    when((it) => isStrict(it) && !wrote(it) && it.text.lastEditorId === it.move.player.id, 'ownEdit'),
    sourceApproved,
  ],
  reject: [reason],
  reopen: [],
  schedule: [...goingLive, when(({ input, world }) => input.scheduledFor! <= world.now, 'timeNotInFuture')],
  unschedule: [],
  publish: goingLive,
  revise: [],
  withdraw: [when(({ text }) => text.status !== 'live', 'notLive'), reason],
  takeDown: [
    notTakenDown,
    when(({ article }) => !article.texts.some(({ status }) => status === 'live'), 'notLive'),
    authority,
    when(({ input }) => isBlank(input.channel), 'channelMissing'),
    when(({ input }) => isBlank(input.reference), 'referenceMissing'),
    reason,
  ],
  lift: [when(({ article }) => !article.isTakenDown, 'notTakenDown'), authority, reason],
  restore: [
    when(({ text }) => text.status !== 'withdrawn', 'notWithdrawn'),
    notTakenDown,
    when(({ text, source }) => !text.isSource && source.status !== 'live', 'sourceWithdrawn'),
    misleading,
    reason,
  ],
  confirm: [when(({ text }) => text.staleWeight === null, 'notStale'), sourceApproved],
};
