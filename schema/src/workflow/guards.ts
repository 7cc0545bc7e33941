import type { Reason, WorkflowFacts } from './facts.ts';

/**
 * A rule beyond role and state. `check` answers with the reasons that stand in the way, none when it holds. Rules of
 * kind `input` look at what the person says with the action; they are asked only when it is carried out.
 */
export interface Guard {
  kind: 'fact' | 'input';
  /** Requirement ids that ask for the rule; printed in docs/compliance.md. */
  basis: readonly string[];
  check: (facts: WorkflowFacts) => Reason[];
}

const isBlank = (text: string | null | undefined) => !text?.trim();
const unless = (holds: boolean, reason: Reason): Reason[] => (holds ? [] : [reason]);

/** Every guard by the name under which the transition tables ask for it. */
export const guards = {
  complete: {
    kind: 'fact',
    basis: ['LS21-7.4', 'N42-14'],
    check: ({ translation }) =>
      translation.completenessIssues.map((issue) => ({
        code: 'incomplete',
        field: issue.field,
        values: { issue: issue.code, ...issue.values },
        basis: ['LS21-7.4'],
      })),
  },
  provenanceAccepted: {
    kind: 'fact',
    basis: ['LC25-10.3'],
    check: ({ article, portal }) =>
      unless(portal.provenances.includes(article.provenance), {
        code: 'provenanceNotAccepted',
        field: 'provenance',
        basis: ['LC25-10.3'],
      }),
  },
  attributed: {
    kind: 'fact',
    basis: ['HP20-3.3'],
    check: ({ article, portal }) => {
      if (article.provenance !== 'repost' && article.provenance !== 'foreignSource') return [];
      const cited = { author: article.author, sourceName: article.sourceName, sourceUrl: article.sourceUrl };
      return Object.entries(cited)
        .filter(([field, text]) => portal.requiredForRepost.includes(field) && isBlank(text))
        .map(([field]) => ({ code: 'attributionMissing', field, basis: ['HP20-3.3'] }));
    },
  },
  secrecyDeclared: {
    kind: 'input',
    basis: ['HP20-3.2', 'HP18-2.3'],
    check: ({ input }) =>
      unless(input?.secrecyDeclaration === true, {
        code: 'secrecyNotDeclared',
        field: 'secrecyDeclaration',
        basis: ['HP20-3.2'],
      }),
  },
  sourceApproved: {
    kind: 'fact',
    basis: ['HP20-8.4a'],
    check: ({ source }) =>
      unless(source === null || source.approvedRevisionId !== null, {
        code: 'sourceNotApproved',
        basis: ['HP20-8.4a'],
        roles: ['approver'],
      }),
  },
  sourceBlocksCurrent: {
    kind: 'fact',
    basis: ['LS21-9.6'],
    check: ({ translation }) =>
      unless(translation.staleBlocks.length === 0, {
        code: 'sourceBlocksChanged',
        field: 'body',
        values: { count: translation.staleBlocks.length, blocks: translation.staleBlocks.join(' ') },
        basis: ['LS21-9.6'],
      }),
  },
  isSubmitter: {
    kind: 'fact',
    basis: [],
    check: ({ actor, translation }) => unless(translation.submittedBy === actor.id, { code: 'notSubmitter' }),
  },
  takenUpByActor: {
    kind: 'fact',
    basis: [],
    check: ({ actor, translation }) =>
      unless(translation.assigneeId === actor.id, { code: 'takenUpByAnother' }),
  },
  changeWeighed: {
    kind: 'input',
    basis: ['LS21-9.6', 'LS21-6.10'],
    check: ({ translation, input }) =>
      unless(!translation.needsChangeWeight || Boolean(input?.changeWeight), {
        code: 'changeWeightMissing',
        field: 'changeWeight',
        basis: ['LS21-6.10'],
      }),
  },
  reasonGiven: {
    kind: 'input',
    basis: ['LS21-7.4', 'LS21-14.2c'],
    check: ({ input }) => unless(!isBlank(input?.reason), { code: 'reasonMissing', field: 'reason' }),
  },
  fourEyes: {
    kind: 'fact',
    basis: ['HP20-5.1c'],
    check: ({ actor, article, translation, portal }) => {
      if (portal.fourEyes === 'relaxed') return [];
      const began = [
        translation.createdBy,
        translation.submittedBy,
        translation.isSource ? article.createdBy : null,
      ];
      const refusedFor = (code: 'ownWork' | 'ownEdit'): Reason[] => [
        { code, basis: ['HP20-5.1c'], roles: ['approver'] },
      ];
      if (began.includes(actor.id)) return refusedFor('ownWork');
      if (translation.lastEditorId === actor.id) return refusedFor('ownEdit');
      return translation.writerIds.includes(actor.id) ? refusedFor('ownWork') : [];
    },
  },
  timeInFuture: {
    kind: 'input',
    basis: [],
    check: ({ input, now }) => {
      if (!input?.scheduledFor) return [{ code: 'timeMissing', field: 'scheduledFor' }];
      return unless(input.scheduledFor > now, { code: 'timeNotInFuture', field: 'scheduledFor' });
    },
  },
  publishedEqualsApproved: {
    kind: 'fact',
    basis: ['LS21-14.2b'],
    check: ({ translation: t }) => {
      if (t.approvedRevisionId === null || t.approvedRevisionId !== t.currentRevisionId)
        return [{ code: 'notTheApprovedText', basis: ['LS21-14.2b'], roles: ['approver'] }];
      return unless(t.approvedHash !== null && t.approvedHash === t.recomputedHash, {
        code: 'approvedTextAltered',
        basis: ['LS21-14.2b'],
      });
    },
  },
  notTakenDown: {
    kind: 'fact',
    basis: ['LC25-8.3b', 'N147-1'],
    check: ({ article }) =>
      unless(!article.isTakenDown, { code: 'takenDown', basis: ['LC25-8.3b'], roles: ['administrator'] }),
  },
  sourceNotWithdrawn: {
    kind: 'fact',
    basis: ['HP20-8.4a'],
    check: ({ source }) =>
      unless(source?.publicationStatus !== 'withdrawn', {
        code: 'sourceWithdrawn',
        basis: ['HP20-8.4a'],
        roles: ['approver'],
      }),
  },
  sourceNotMisleading: {
    kind: 'fact',
    basis: ['LS21-9.6'],
    check: ({ translation }) =>
      unless(translation.staleWeight !== 'wrong', {
        code: 'misleadingSource',
        basis: ['LS21-9.6'],
        roles: ['translator'],
      }),
  },
  isLive: {
    kind: 'fact',
    basis: [],
    check: ({ publication }) => unless(publication?.status === 'live', { code: 'notLive' }),
  },
  isAnyLanguageLive: {
    kind: 'fact',
    basis: [],
    check: ({ isAnyLanguageLive }) => unless(isAnyLanguageLive, { code: 'notLive' }),
  },
  isWithdrawn: {
    kind: 'fact',
    basis: [],
    check: ({ publication }) => unless(publication?.status === 'withdrawn', { code: 'notWithdrawn' }),
  },
  isTakenDown: {
    kind: 'fact',
    basis: [],
    check: ({ article }) => unless(article.isTakenDown, { code: 'notTakenDown' }),
  },
  publicationUnaltered: {
    kind: 'fact',
    basis: ['LS21-14.2b'],
    check: ({ publication }) =>
      unless(publication === null || publication.contentHash === publication.recomputedHash, {
        code: 'approvedTextAltered',
        basis: ['LS21-14.2b'],
      }),
  },
  sourceIsLive: {
    kind: 'fact',
    basis: ['HP20-8.4a'],
    check: ({ source }) =>
      unless(source === null || source.publicationStatus === 'live', {
        code: 'sourceWithdrawn',
        basis: ['HP20-8.4a'],
        roles: ['approver'],
      }),
  },
  isStale: {
    kind: 'fact',
    basis: ['LS21-9.6'],
    check: ({ translation }) => unless(translation.staleWeight !== null, { code: 'notStale' }),
  },
  orderNamed: {
    kind: 'input',
    basis: ['LC25-8.3a'],
    check: ({ input }) =>
      [
        ...unless(!isBlank(input?.authority), { code: 'authorityMissing' as const, field: 'authority' }),
        ...unless(!isBlank(input?.channel), { code: 'channelMissing' as const, field: 'channel' }),
        ...unless(!isBlank(input?.reference), { code: 'referenceMissing' as const, field: 'reference' }),
        ...unless(Boolean(input?.receivedAt), { code: 'timeMissing' as const, field: 'receivedAt' }),
      ].map((reason) => ({ ...reason, basis: ['LC25-8.3a'] })),
  },
  liftingAuthorityNamed: {
    kind: 'input',
    basis: ['LC25-8.3a'],
    check: ({ input }) =>
      unless(!isBlank(input?.authority), {
        code: 'authorityMissing',
        field: 'authority',
        basis: ['LC25-8.3a'],
      }),
  },
} as const satisfies Record<string, Guard>;
export type GuardName = keyof typeof guards;
