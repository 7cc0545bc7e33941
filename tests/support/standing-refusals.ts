import { translationStates, type TranslationState } from '@hai-dang/schema';
import { events } from '@hai-dang/schema/tables';
import { count } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Context } from '@hai-dang/api/shared/context';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import type { Newsroom, Staff } from './newsroom.ts';
import { refusal } from './refusals.ts';
import { makeText, reread } from './texts.ts';

/** A workflow verb with everything it asks for, as somebody who saw the row calls it. */
export type Act = (ctx: Context, row: TranslationRow) => Promise<unknown>;

interface Standing {
  room: () => Newsroom;
  act: Act;
  /** Who may. */
  by: Staff;
  /** A state in which it is possible. */
  in: TranslationState;
}

const untouchedTexts = new WeakMap<Newsroom, Map<TranslationState, Promise<TranslationRow>>>();

/** A text in a state; one for all refusals of a newsroom, since a refusal changes nothing. */
function untouched(room: Newsroom, state: TranslationState): Promise<TranslationRow> {
  const texts = untouchedTexts.get(room) ?? new Map<TranslationState, Promise<TranslationRow>>();
  untouchedTexts.set(room, texts);
  const text = texts.get(state) ?? makeText(room, state);
  texts.set(state, text);
  return text;
}

const eventCount = async ({ database }: Newsroom) =>
  (await database.owner.select({ count: count() }).from(events))[0]?.count;

async function expectRefusal(room: Newsroom, row: TranslationRow, verb: () => Promise<unknown>) {
  const before = await eventCount(room);
  const stored = await reread(room.database, row.id);
  const refused = await refusal(verb());
  expect(await reread(room.database, row.id)).toEqual(stored);
  expect(await eventCount(room)).toBe(before);
  return refused;
}

/** Refuses from each of these states, naming the state and changing nothing. */
export function refusesFrom(states: readonly TranslationState[], { room, act, by }: Omit<Standing, 'in'>) {
  it.each(states)('refuses from %s', async (state) => {
    const row = await untouched(room(), state);
    const refused = await expectRefusal(room(), row, async () => act(await room().as(by), row));
    expect(refused).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED', details: { from: state } });
  });
}

/** Refuses from every state but these. */
export const refusesExceptFrom = (states: readonly TranslationState[], standing: Omit<Standing, 'in'>) =>
  refusesFrom(
    translationStates.filter((state) => !states.includes(state)),
    standing,
  );

/** Refuses everybody who has none of the roles, and tells them nothing about the text (HP20-5.1b). */
export function refusesRoles(wrong: readonly Staff[], { room, act, in: state }: Omit<Standing, 'by'>) {
  it(`refuses people who are only ${wrong.join(', ')} (HP20-5.1b)`, async () => {
    const row = await untouched(room(), state);
    for (const who of wrong) {
      const refused = await expectRefusal(room(), row, async () => act(await room().as(who), row));
      expect(refused, who).toMatchObject({ code: 'FORBIDDEN', reasons: ['roleMissing'] });
    }
  });
}

/** Refuses a caller who saw an older version, and says what happened since. */
export function refusesStaleVersion({ room, act, by, in: state }: Standing) {
  it('answers a stale version with CONFLICT and what happened since', async () => {
    const row = await untouched(room(), state);
    const seen = { ...row, version: row.version - 1 };
    const refused = await expectRefusal(room(), row, async () => act(await room().as(by), seen));
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      details: {
        expectedVersion: row.version - 1,
        actualVersion: row.version,
        state,
        lastEvent: { action: expect.any(String), actor: expect.any(String), at: expect.any(String) },
      },
    });
  });
}
