import type { EditorialAction, Role, TranslationState } from '@hai-dang/schema';

// The editorial machine by hand, from its description and not from its code: what each action makes of each state.
const drawn = `
             draft      submitted  editing     inApproval  returned   rejected  approved   scheduled  published
submit       submitted  .          .           .           submitted  .         .          .          .
recall       .          draft      .           .           .          .         .          .          .
takeUp       .          editing    .           .           .          .         .          .          .
forward      .          .          inApproval  .           .          .         .          .          .
return       .          returned   returned    returned    .          .         .          .          .
sendBack     .          .          .           editing     .          .         editing    .          .
approve      .          .          .           approved    .          .         .          .          .
reject       .          rejected   rejected    rejected    .          .         .          .          .
reopen       .          .          .           .           .          draft     .          .          .
schedule     .          .          .           .           .          .         scheduled  .          .
unschedule   .          .          .           .           .          .         .          approved   .
publish      .          .          .           .           .          .         published  published  .
revise       .          .          .           .           .          .         draft      .          draft
`;

const [head = [], ...lines] = drawn
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

type Row = Record<TranslationState, TranslationState | null>;

/** State that an action leads to from a state; null where it is refused. */
export const grid = Object.fromEntries(
  lines.map(([action, ...cells]) => [
    action,
    Object.fromEntries(cells.map((to, index) => [head[index], to === '.' ? null : to])),
  ]),
) as Record<EditorialAction, Row>;

export const gridStates = head as TranslationState[];

export type Doable = EditorialAction | 'withdraw' | 'takeDown' | 'lift' | 'restore' | 'confirm';

/** Who may, by hand. `author` is a contributor, or a collaborator on own work; only of a source, as `translator` is not. */
export const whoMay: Record<Doable, readonly (Role | 'author' | 'scheduler')[]> = {
  submit: ['author', 'translator', 'editor'],
  recall: ['author', 'translator', 'editor'],
  takeUp: ['editor'],
  forward: ['editor'],
  return: ['editor', 'approver'],
  sendBack: ['approver'],
  approve: ['approver'],
  reject: ['approver'],
  reopen: ['editor'],
  schedule: ['publisher'],
  unschedule: ['publisher'],
  publish: ['publisher', 'scheduler'],
  revise: ['author', 'translator', 'editor'],
  withdraw: ['publisher', 'approver'],
  takeDown: ['approver', 'administrator'],
  lift: ['administrator'],
  restore: ['approver'],
  confirm: ['translator', 'editor'],
};
