import { describe, expect, it } from 'vitest';
import {
  type Action,
  actions,
  askedInputs,
  decide,
  guards,
  publicationActions,
  type ReasonCode,
  transitions,
} from '@hai-dang/schema';
import { type FactOverrides, factsOf, inputFor } from './facts.ts';

type Case = [action: Action, reason: ReasonCode, basis: string | null, over: FactOverrides];

const without = (input: object): FactOverrides => ({ input: { ...inputFor('submit'), ...input } });
const titleMissing = { field: 'title', code: 'required' };
const altered = { status: 'live', contentHash: 'h1', recomputedHash: 'h2' } as const;

// What stands in the way of an action that everything else allows.
const cases: Case[] = [
  ['submit', 'incomplete', 'LS21-7.4', { translation: { completenessIssues: [titleMissing] } }],
  ['submit', 'provenanceNotAccepted', 'LC25-10.3', { article: { provenance: 'agency' } }],
  [
    'submit',
    'attributionMissing',
    'HP20-3.3',
    { article: { provenance: 'repost', author: 'A', sourceName: ' ' } },
  ],
  ['submit', 'secrecyNotDeclared', 'HP20-3.2', without({ secrecyDeclaration: false })],
  [
    'submit',
    'sourceNotApproved',
    'HP20-8.4a',
    { source: { approvedRevisionId: null, publicationStatus: null } },
  ],
  ['submit', 'sourceBlocksChanged', 'LS21-9.6', { translation: { staleBlocks: ['b1'] } }],
  ['recall', 'notSubmitter', null, { translation: { submittedBy: 'another' } }],
  ['forward', 'takenUpByAnother', null, { translation: { assigneeId: 'another' } }],
  ['forward', 'incomplete', 'LS21-7.4', { translation: { completenessIssues: [titleMissing] } }],
  [
    'forward',
    'changeWeightMissing',
    'LS21-6.10',
    { ...without({ changeWeight: null }), translation: { needsChangeWeight: true } },
  ],
  ['return', 'reasonMissing', null, without({ reason: ' ' })],
  ['sendBack', 'reasonMissing', null, without({ reason: '' })],
  ['reject', 'reasonMissing', null, without({ reason: null })],
  ['approve', 'incomplete', 'LS21-7.4', { translation: { completenessIssues: [titleMissing] } }],
  ['approve', 'ownWork', 'HP20-5.1c', { translation: { createdBy: 'actor' } }],
  ['approve', 'ownWork', 'HP20-5.1c', { translation: { submittedBy: 'actor' } }],
  ['approve', 'ownWork', 'HP20-5.1c', { article: { createdBy: 'actor' } }],
  ['approve', 'ownWork', 'HP20-5.1c', { translation: { writerIds: ['writer', 'actor'] } }],
  ['approve', 'ownEdit', 'HP20-5.1c', { translation: { lastEditorId: 'actor' } }],
  [
    'approve',
    'sourceNotApproved',
    'HP20-8.4a',
    { source: { approvedRevisionId: null, publicationStatus: null } },
  ],
  ['schedule', 'timeMissing', null, without({ scheduledFor: null })],
  ['schedule', 'timeNotInFuture', null, without({ scheduledFor: new Date('2026-03-02T03:00:00Z') })],
  ['schedule', 'takenDown', 'LC25-8.3b', { article: { isTakenDown: true } }],
  ['schedule', 'approvedTextAltered', 'LS21-14.2b', { translation: { recomputedHash: 'h2' } }],
  [
    'schedule',
    'sourceWithdrawn',
    'HP20-8.4a',
    { source: { approvedRevisionId: 's', publicationStatus: 'withdrawn' } },
  ],
  ['schedule', 'misleadingSource', 'LS21-9.6', { translation: { staleWeight: 'wrong' } }],
  ['publish', 'notTheApprovedText', 'LS21-14.2b', { translation: { currentRevisionId: 'r2' } }],
  ['publish', 'approvedTextAltered', 'LS21-14.2b', { translation: { recomputedHash: 'h2' } }],
  ['publish', 'takenDown', 'LC25-8.3b', { article: { isTakenDown: true } }],
  [
    'publish',
    'sourceWithdrawn',
    'HP20-8.4a',
    { source: { approvedRevisionId: 's', publicationStatus: 'withdrawn' } },
  ],
  ['publish', 'misleadingSource', 'LS21-9.6', { translation: { staleWeight: 'wrong' } }],
  ['withdraw', 'notLive', null, { publication: { ...altered, status: 'superseded' } }],
  ['withdraw', 'reasonMissing', null, without({ reason: '\t' })],
  ['takeDown', 'takenDown', 'LC25-8.3b', { article: { isTakenDown: true } }],
  ['takeDown', 'notLive', null, { isAnyLanguageLive: false }],
  ['takeDown', 'authorityMissing', 'LC25-8.3a', without({ authority: '' })],
  ['takeDown', 'channelMissing', 'LC25-8.3a', without({ channel: null })],
  ['takeDown', 'referenceMissing', 'LC25-8.3a', without({ reference: ' ' })],
  ['takeDown', 'timeMissing', 'LC25-8.3a', without({ receivedAt: null })],
  ['lift', 'notTakenDown', null, { article: { isTakenDown: false } }],
  ['lift', 'authorityMissing', 'LC25-8.3a', without({ authority: null })],
  [
    'restore',
    'notWithdrawn',
    null,
    { publication: { ...altered, status: 'takenDown', recomputedHash: 'h1' } },
  ],
  ['restore', 'takenDown', 'LC25-8.3b', { article: { isTakenDown: true } }],
  ['restore', 'approvedTextAltered', 'LS21-14.2b', { publication: { ...altered, status: 'withdrawn' } }],
  [
    'restore',
    'sourceWithdrawn',
    'HP20-8.4a',
    { source: { approvedRevisionId: 's', publicationStatus: 'withdrawn' } },
  ],
  ['restore', 'misleadingSource', 'LS21-9.6', { translation: { staleWeight: 'wrong' } }],
  ['confirm', 'notStale', null, { translation: { staleWeight: null } }],
  [
    'confirm',
    'sourceNotApproved',
    'HP20-8.4a',
    { translation: { staleWeight: 'update' }, source: { approvedRevisionId: null, publicationStatus: null } },
  ],
];

describe('guards', () => {
  it.each(cases)('%s is refused: %s (%s)', (action, code, basis, over) => {
    const decision = decide(action, factsOf(action, over));
    if (decision.allowed) throw new Error('It was allowed.');
    expect(decision.code).toBe('GUARD_FAILED');
    expect([...new Set(decision.reasons.map((reason) => reason.code))]).toEqual([code]);
    if (basis) expect(decision.reasons[0]?.basis).toContain(basis);
  });

  it.each(actions)('%s is allowed when nothing stands in its way', (action) => {
    expect(decide(action, factsOf(action))).toMatchObject({ allowed: true });
  });

  it('lets a portal that relaxed four eyes approve own work', () => {
    const facts = factsOf('approve', {
      portal: { fourEyes: 'relaxed' },
      translation: { createdBy: 'actor' },
    });
    expect(decide('approve', facts)).toMatchObject({ allowed: true });
  });

  it('lets a translator be approved by whoever wrote the source', () => {
    const source = { approvedRevisionId: 's', publicationStatus: null };
    const facts = factsOf('approve', {
      article: { createdBy: 'actor' },
      translation: { isSource: false },
      source,
    });
    expect(decide('approve', facts)).toMatchObject({ allowed: true });
  });

  it('tells all that is missing at once, each with its field', () => {
    const facts = factsOf('submit', {
      article: { provenance: 'repost' },
      translation: { completenessIssues: [titleMissing] },
      input: {},
    });
    const decision = decide('submit', facts);
    expect(decision.allowed ? [] : decision.reasons.map(({ field }) => field)).toEqual([
      'title',
      'author',
      'sourceName',
      'sourceUrl',
      'secrecyDeclaration',
    ]);
  });

  it('has a place in the tables for every guard', () => {
    const asked = [...Object.values(transitions), ...Object.values(publicationActions)].flatMap(
      ({ needs }): string[] => [...needs],
    );
    expect([...new Set(asked)].toSorted()).toEqual(Object.keys(guards).toSorted());
  });
});

describe('asked inputs', () => {
  const asked = {
    submit: ['secrecyDeclaration'],
    forward: [],
    return: ['reason'],
    schedule: ['scheduledFor'],
    approve: [],
    takeDown: ['authority', 'channel', 'reference', 'receivedAt', 'reason'],
    lift: ['authority', 'reason'],
    withdraw: ['reason'],
  } as const;

  it.each(Object.entries(asked))('of %s are %s', (action, fields) => {
    expect(askedInputs(action as Action, factsOf(action as Action))).toEqual(fields);
  });

  it('of forward name the weight once a change has to be weighed (LS21-6.10)', () => {
    const facts = factsOf('forward', { translation: { needsChangeWeight: true } });
    expect(askedInputs('forward', facts)).toEqual(['changeWeight']);
  });
});
