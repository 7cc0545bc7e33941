import { describe, expect, it } from 'vitest';
import {
  actions,
  availableActions,
  decide,
  decideSave,
  editorialActions,
  nextState,
  roles,
  transitions,
  translationStates,
  type Role,
  type TranslationState,
} from '@hai-dang/schema';
import { type Doable, grid, gridStates, whoMay } from './grid.ts';
import { factsOf, inputFor } from './facts.ts';

const pairs = editorialActions.flatMap((action) => translationStates.map((state) => ({ action, state })));

describe('the editorial machine', () => {
  it('has the states and actions of the grid and no others', () => {
    expect([...translationStates]).toEqual(gridStates);
    expect([...editorialActions].toSorted()).toEqual(Object.keys(grid).toSorted());
    expect([...actions].toSorted()).toEqual(Object.keys(whoMay).toSorted());
  });

  it.each(pairs)('$action from $state leads where the grid says', ({ action, state }) => {
    const to = grid[action][state];
    expect(nextState(state, action)).toBe(to);

    const facts = factsOf(action, { translation: { state }, input: inputFor(action) });
    const decision = decide(action, facts);
    if (to) expect(decision).toMatchObject({ allowed: true });
    else
      expect(decision).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
        reasons: [{ code: 'stateNotAllowed' }],
      });
  });

  it('reaches every state from draft', () => {
    const reached = new Set<TranslationState>(['draft']);
    for (const state of reached) {
      for (const { from, to } of Object.values(transitions)) {
        if ((from as readonly TranslationState[]).includes(state)) reached.add(to);
      }
    }
    expect([...reached].toSorted()).toEqual([...translationStates].toSorted());
  });

  it('lets every state be left', () => {
    const left = Object.values(transitions).flatMap(({ from }) => [...from]);
    expect([...new Set(left)].toSorted()).toEqual([...translationStates].toSorted());
  });
});

const doable = Object.keys(whoMay) as Doable[];
const cases = doable.flatMap((action) =>
  roles.flatMap((role) => [true, false].map((isSource) => ({ action, role, isSource }))),
);

/** Does this role alone suffice? The actor of the facts wrote nothing; a collaborator's own work is asked below. */
function may(action: Doable, role: Role, isSource: boolean): boolean {
  const allowed = whoMay[action];
  if (role === 'contributor') return allowed.includes('author') && isSource;
  if (role === 'translator') return allowed.includes('translator') && !isSource;
  return allowed.includes(role);
}

describe('who may do what', () => {
  it.each(cases)(
    '$action as $role, source: $isSource (HP20-5.1b, HP25-12.1a)',
    ({ action, role, isSource }) => {
      const facts = factsOf(action, { actor: { roles: [role] }, translation: { isSource } });
      const decision = decide(action, facts);
      if (may(action, role, isSource)) {
        expect(decision.allowed || decision.code !== 'FORBIDDEN').toBe(true);
      } else {
        expect(decision).toMatchObject({ code: 'FORBIDDEN', reasons: [{ code: 'roleMissing' }] });
      }
    },
  );

  it.each(['submit', 'recall', 'revise'] as const)(
    'lets a collaborator %s own work only (HP20-5.3)',
    (action) => {
      const own = factsOf(action, { actor: { id: 'writer', roles: ['collaborator'] } });
      const others = factsOf(action, { actor: { id: 'somebody', roles: ['collaborator'] } });
      expect(decide(action, { ...own, input: undefined })).toMatchObject({
        allowed: true,
        role: 'collaborator',
      });
      expect(decide(action, others)).toMatchObject({ code: 'FORBIDDEN' });
    },
  );

  it('lets the scheduler publish, and nothing else', () => {
    const allowed = actions.filter(
      (action) => decide(action, factsOf(action, { actor: { roles: [], isScheduler: true } })).allowed,
    );
    expect(allowed).toEqual(['publish']);
  });

  it('says nothing about the text to somebody without the role', () => {
    const facts = factsOf('approve', { actor: { roles: ['auditor'] }, translation: { state: 'draft' } });
    expect(decide('approve', facts)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('answers for every action at once, without asking for inputs', () => {
    const facts = factsOf('return', { actor: { roles: ['editor', 'approver'] } });
    const allowed = availableActions(facts).filter(({ decision }) => decision.allowed);
    expect(allowed.map(({ action }) => action)).toContain('return');
    expect(availableActions(facts)).toHaveLength(actions.length);
  });
});

describe('saving', () => {
  const writers = {
    contributor: true,
    translator: false,
    editor: true,
    approver: false,
    auditor: false,
  } as const;

  it.each(translationStates)('is possible from %s as the table says', (state) => {
    for (const [role, writes] of Object.entries(writers)) {
      const facts = factsOf('submit', {
        actor: { id: 'me', roles: [role as Role] },
        translation: { state, assigneeId: 'me' },
      });
      const open = state === 'draft' || state === 'returned' || (state === 'editing' && role === 'editor');
      expect(decideSave(facts).allowed, `${role} in ${state}`).toBe(writes && open);
    }
  });

  it('is possible in editing only for the editor who took the text up', () => {
    const facts = factsOf('submit', {
      actor: { id: 'me', roles: ['editor'] },
      translation: { state: 'editing', assigneeId: 'another' },
    });
    expect(decideSave(facts)).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: [{ code: 'takenUpByAnother' }],
    });
  });
});
