import type { ChangeWeight, TranslationState } from '@hai-dang/schema';
import type { ContentToSave } from '@hai-dang/api/translations/checked-content';
import { block, body, paragraph } from '../../document/bodies.ts';
import { type Doable, whoMay } from '../grid.ts';
import { hasRoleFor } from './oracle.ts';
import { waiting } from './rules.ts';
import type { Snapshot, TextSnapshot } from './snapshot.ts';
import type { Player, World } from './world.ts';

export type MoveAction = Doable | 'save' | 'add' | 'job';

/** All that somebody could say with any action. */
export interface Input {
  reason: string;
  secrecyDeclaration: boolean;
  changeWeight: ChangeWeight | null;
  scheduledFor?: Date;
  authority: string;
  channel: string;
  reference: string;
  seesOtherRevision: boolean;
  language?: string;
  content: ContentToSave;
  confirmedBlocks: string[];
}

/** Somebody tries something. */
export interface Move {
  player: Player;
  action: MoveAction;
  textId: string;
  expectedVersion: number;
  input: Input;
}

const likely = (action: MoveAction, ...others: MoveAction[]): MoveAction[] => [
  ...Array<MoveAction>(2 * others.length).fill(action),
  ...others,
];

// What somebody with a sense of the work would do next; the first is the likeliest.
const sensible: Record<TranslationState, readonly MoveAction[]> = {
  draft: likely('submit', 'save'),
  submitted: likely('takeUp', 'recall', 'return', 'reject'),
  editing: likely('forward', 'save', 'return'),
  inApproval: likely('approve', 'return', 'sendBack', 'reject'),
  returned: likely('submit', 'save'),
  rejected: ['reopen'],
  approved: likely('publish', 'schedule', 'schedule', 'sendBack', 'revise', 'add'),
  scheduled: likely('job', 'publish', 'unschedule'),
  published: likely('revise', 'add', 'add', 'withdraw', 'restore', 'confirm', 'takeDown'),
};

// And what they would do with a translation whose source has moved on.
const mending: Partial<Record<TranslationState, readonly MoveAction[]>> = {
  draft: ['submit', 'submit', 'save'],
  approved: ['publish', 'schedule', 'revise', 'confirm'],
  published: ['revise', 'revise', 'revise', 'confirm'],
};
const everything = [...(Object.keys(whoMay) as Doable[]), 'save', 'add', 'job'] as const;

/** A move that makes sense more often than not, by somebody who may more often than not. */
export function nextMove(world: World, article: Snapshot): Move {
  const { random } = world;
  const text = random.pick(article.texts);
  const action = pickAction(world, article, text);
  if (action === 'job' && text.scheduledFor && random.chance(0.6))
    waitUntil(world, new Date(text.scheduledFor));
  const ofArticle = action === 'takeDown' || action === 'lift';
  const actual = ofArticle ? article.version : text.version;
  return {
    player: pickPlayer(world, action, article, text),
    action,
    textId: text.id,
    expectedVersion: random.chance(0.06) ? actual - 1 : actual,
    input: pickInput(world, article, text),
  };
}

/** Jobs run late rather than early, but early they must do nothing. */
function waitUntil(world: World, time: Date): void {
  if (time > world.now) world.now = time;
}

function pickAction({ random }: World, article: Snapshot, { state, staleWeight }: TextSnapshot): MoveAction {
  if (staleWeight && random.chance(0.5)) return random.pick(mending[state] ?? sensible[state]);
  if (article.isTakenDown && random.chance(0.3)) return 'lift';
  return random.chance(0.7) ? random.pick(sensible[state]) : random.pick(everything);
}

function pickPlayer(world: World, action: MoveAction, article: Snapshot, text: TextSnapshot): Player {
  const { random, room, strangers } = world;
  if (random.chance(0.03)) return random.pick(strangers);
  const able = room.players.filter((player) => hasRoleFor(action, player, article, text));
  if (able.length === 0 || (action !== 'job' && random.chance(0.12))) return random.pick(room.players);
  // Some steps are one person's: whose text it is, or who took it up.
  const concerned = {
    recall: text.submittedBy,
    forward: text.assigneeId,
    save: text.assigneeId,
    approve: text.submittedBy,
  };
  const inPerson = able.find(({ id }) => id === concerned[action as keyof typeof concerned]);
  return inPerson && random.chance(action === 'approve' ? 0.15 : 0.8) ? inPerson : random.pick(able);
}

function pickInput(world: World, article: Snapshot, text: TextSnapshot): Input {
  const { random, now } = world;
  const said = (words: string) => (random.chance(0.06) ? ' ' : words);
  const source = article.texts.find(({ isSource }) => isSource) ?? text;
  return {
    reason: said('Cần xem lại'),
    secrecyDeclaration: !random.chance(0.06),
    changeWeight: random.pick([null, 'minor', 'update', 'update', 'wrong', 'wrong']),
    scheduledFor: new Date(now.getTime() + random.between(-60, 900) * 60_000),
    authority: said('Công an thành phố'),
    channel: random.chance(0.06) ? random.pick(['', 'pigeon']) : 'letter',
    reference: said('12/CV'),
    seesOtherRevision: random.chance(0.05),
    language: random.pick(['vi', 'en', 'en', 'ja', 'ja', 'fr']),
    content: pickContent(world),
    confirmedBlocks: random.chance(0.4) ? waiting(world, text, source) : ['b2'],
  };
}

const sentences = ['Một', 'Hai', 'Ba'];

/** Words with gaps now and then. */
function pickContent({ random, room: { pictureId } }: World): ContentToSave {
  const blocks = ['b1', 'b2', 'b3', 'b4']
    .filter(() => random.chance(0.85))
    .map((id) => paragraph(id, random.pick(sentences)));
  const alt = random.chance(0.3) ? null : 'Cảng Hải Phòng';
  if (random.chance(0.2)) blocks.push(block('image', { id: 'p1', mediaId: pictureId, alt }));
  return {
    title: random.chance(0.06) ? '' : `Tin ${random.between(1, 1_000_000)}`,
    summary: random.chance(0.5) ? random.pick(sentences) : null,
    body: random.chance(0.05) ? null : body(...(blocks.length > 0 ? blocks : [paragraph('b1', 'Một')])),
  };
}
