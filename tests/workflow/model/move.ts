import type { ChangeWeight, TranslationState } from '@hai-dang/schema';
import type { ContentToSave } from '@hai-dang/api/translations/checked-content';
import { block, body, paragraph } from '../../document/bodies.ts';
import { type Doable, whoMay } from '../grid.ts';
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

// What somebody with a sense of the work would do next; the more often named, the likelier.
const sensible: Record<TranslationState, readonly MoveAction[]> = {
  draft: ['save', 'submit', 'submit'],
  submitted: ['takeUp', 'takeUp', 'takeUp', 'takeUp', 'recall', 'return', 'reject'],
  editing: ['save', 'forward', 'forward', 'forward', 'forward', 'return'],
  inApproval: ['approve', 'approve', 'approve', 'approve', 'approve', 'return', 'sendBack', 'reject'],
  returned: ['save', 'submit', 'submit'],
  rejected: ['reopen'],
  approved: ['publish', 'publish', 'publish', 'schedule', 'schedule', 'sendBack', 'revise', 'add'],
  scheduled: ['job', 'job', 'publish', 'unschedule'],
  published: [
    'add',
    'add',
    'revise',
    'revise',
    'revise',
    'revise',
    'withdraw',
    'restore',
    'restore',
    'confirm',
    'takeDown',
  ],
};
const everything = [...(Object.keys(whoMay) as Doable[]), 'save', 'add', 'job'] as const;

/** A move that makes sense more often than not, by somebody who may more often than not. */
export function nextMove(world: World, article: Snapshot): Move {
  const { random } = world;
  const text = random.pick(article.texts);
  const action = pickAction(world, article, text);
  const ofArticle = action === 'takeDown' || action === 'lift';
  const actual = ofArticle ? article.version : text.version;
  return {
    player: pickPlayer(world, action, text),
    action,
    textId: text.id,
    expectedVersion: random.chance(0.06) ? actual - 1 : actual,
    input: pickInput(world, article, text),
  };
}

function pickAction({ random }: World, article: Snapshot, { state, staleWeight }: TextSnapshot): MoveAction {
  if (staleWeight && random.chance(0.1)) return 'confirm';
  if (article.isTakenDown && random.chance(0.3)) return 'lift';
  return random.chance(0.7) ? random.pick(sensible[state]) : random.pick(everything);
}

/** Roles that could take an action; `save` and `add` are written by those who write. */
const fitting = (action: MoveAction): readonly string[] => {
  if (action === 'job') return ['scheduler'];
  return action === 'save' || action === 'add' ? ['author', 'translator', 'editor'] : whoMay[action];
};

function pickPlayer({ random, room, strangers }: World, action: MoveAction, text: TextSnapshot): Player {
  if (action === 'job') return room.players.find(({ isScheduler }) => isScheduler)!;
  if (random.chance(0.04)) return random.pick(strangers);
  if (random.chance(0.2)) return random.pick(room.players);
  const concerned = {
    recall: text.submittedBy,
    forward: text.assigneeId,
    save: text.assigneeId,
    approve: text.submittedBy,
  };
  const inPerson = room.players.find(({ id }) => id === concerned[action as keyof typeof concerned]);
  if (inPerson && random.chance(action === 'approve' ? 0.2 : 0.7)) return inPerson;
  const roles = fitting(action);
  const likely = room.players.filter((player) =>
    player.roles.some(
      (role) => roles.includes(role) || (roles.includes('author') && role.startsWith('co') && text.isSource),
    ),
  );
  return random.pick(likely.length > 0 ? likely : room.players);
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
    confirmedBlocks: random.chance(0.6) ? waiting(world, text, source) : ['b2'],
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
