import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '@hai-dang/api/audit/verify-chain';
import { verifyPublications } from '@hai-dang/api/audit/verify-publications';
import { DomainError } from '@hai-dang/api/shared/errors';
import type { Reason } from '@hai-dang/schema';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { whoMay } from './grid.ts';
import { carryOut } from './model/carry-out.ts';
import { checkEffects, remember } from './model/effects.ts';
import { checkInvariants } from './model/invariants.ts';
import { type Move, nextMove } from './model/move.ts';
import { predict, type Prediction } from './model/oracle.ts';
import { snapshot, type Snapshot } from './model/snapshot.ts';
import { makeWorlds, type World } from './model/world.ts';

// `MODEL_SEED` tells another story, `MODEL_STEPS` a longer one.
const seed = Number(process.env['MODEL_SEED'] ?? 20_210_110);
const steps = Number(process.env['MODEL_STEPS'] ?? 3000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** What came of a move, in the words of the prediction. */
async function answerOf(verb: Promise<unknown>): Promise<Prediction> {
  try {
    await verb;
    return { is: 'done' };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const named = error.code === 'TRANSITION_NOT_ALLOWED' || error.code === 'GUARD_FAILED';
    const reasons = named ? (error.details['reasons'] as Reason[]).map(({ code }) => code) : [];
    return { is: 'refused', code: error.code, reasons: [...new Set(reasons)].toSorted() };
  }
}

/** The job answers nobody; what came of it shows in the article. */
function answerOfJob(before: Snapshot, after: Snapshot, expected: Prediction): Prediction {
  const published = after.texts.some(
    ({ state }, index) => state === 'published' && before.texts[index]?.state !== state,
  );
  if (published) return { is: 'done' };
  if (after.lastEvent === before.lastEvent) return { is: 'nothing' };
  return expected.is === 'refused' ? expected : { is: 'refused', code: 'scheduleRefused', reasons: [] };
}

const inWords = ({ player, action, textId, input }: Move, article: Snapshot) => {
  const text = article.texts.find(({ id }) => id === textId);
  return `${player.name} ${action} ${text?.language} (${text?.state}, ${text?.status}) ${JSON.stringify(input)}`;
};

/** What happened in a story: actions that were carried out, codes and reasons of refusals. */
interface Told {
  allowed: string[];
  refused: string[];
}

/** Tells the story of one portal, checking every answer before the next move. */
async function tell(world: World, portal: number): Promise<Told> {
  const { random, room } = world;
  const told: Told = { allowed: [], refused: [] };
  // Nobody but the story changes its articles.
  const known = new Map<string, Snapshot>();
  for (let step = 1; step <= steps / 3; step++) {
    const articleId = random.pick(random.chance(0.15) ? room.articleIds : room.articleIds.slice(0, 2));
    const before = known.get(articleId) ?? (await snapshot(database, articleId));
    const move = nextMove(world, before);
    const expected = predict(world, before, move);
    const story = `seed ${seed}, portal ${portal}, step ${step}: ${inWords(move, before)}`;

    const answer = await answerOf(carryOut(world, before, move));
    const after = await snapshot(database, articleId);
    known.set(articleId, after);
    const isJob = move.action === 'job';
    const actual = isJob ? answerOfJob(before, after, expected) : answer;
    expect(actual, story).toEqual(expected);
    try {
      if (actual.is === 'done') {
        checkEffects(before, after, move);
        remember(world, before, after, move);
        await checkInvariants(database, articleId);
      } else expect(after).toEqual(isJob ? { ...before, lastEvent: after.lastEvent } : before);
    } catch (error) {
      throw new Error(story, { cause: error });
    }
    if (actual.is === 'done') told.allowed.push(move.action);
    if (actual.is === 'refused') told.refused.push(actual.code, ...actual.reasons);
    world.now = new Date(world.now.getTime() + random.between(1, 45) * 60_000);
  }
  return told;
}

it(`answers ${steps} random moves as the tables say (HP20-5.1c)`, { timeout: steps * 200 }, async () => {
  const worlds = await makeWorlds(database, seed);
  const stories = await Promise.all(worlds.map(tell));

  // A story in which something never happened would prove nothing about it.
  const allowed = stories.flatMap((told) => told.allowed);
  const refused = stories.flatMap((told) => told.refused);
  const everything = [...Object.keys(whoMay), 'save', 'add', 'job'];
  expect(everything.filter((action) => !allowed.includes(action))).toEqual([]);
  expect(wanted.filter((code) => !refused.includes(code))).toEqual([]);
  expect(await verifyChain({ db: database.editorial })).toMatchObject({ broken: null });
  expect(await verifyPublications({ db: database.editorial })).toMatchObject({ altered: [] });
});

const wanted = [
  ...['FORBIDDEN', 'CONFLICT', 'TRANSITION_NOT_ALLOWED', 'GUARD_FAILED', 'BAD_USER_INPUT'],
  ...['incomplete', 'provenanceNotAccepted', 'attributionMissing', 'secrecyNotDeclared', 'sourceNotApproved'],
  ...[
    'sourceBlocksChanged',
    'notSubmitter',
    'takenUpByAnother',
    'changeWeightMissing',
    'reasonMissing',
    'ownWork',
  ],
  ...[
    'ownEdit',
    'timeNotInFuture',
    'takenDown',
    'notTakenDown',
    'sourceWithdrawn',
    'misleadingSource',
    'notLive',
  ],
  ...['notWithdrawn', 'notStale', 'authorityMissing', 'referenceMissing', 'channelMissing'],
];
