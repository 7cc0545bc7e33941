import { type Action, type ActionInput, editorialActions, type WorkflowFacts } from '@hai-dang/schema';
import { gridStates, grid } from './grid.ts';

export interface FactOverrides {
  actor?: Partial<WorkflowFacts['actor']>;
  portal?: Partial<WorkflowFacts['portal']>;
  article?: Partial<WorkflowFacts['article']>;
  translation?: Partial<WorkflowFacts['translation']>;
  source?: WorkflowFacts['source'];
  publication?: WorkflowFacts['publication'];
  isAnyLanguageLive?: boolean;
  input?: ActionInput;
}

const now = new Date('2026-03-02T03:00:00Z');

/** A text in the state that the action starts from, with nothing in its way, before somebody who has every role. */
export function factsOf(action: Action, over: FactOverrides = {}): WorkflowFacts {
  const editorial = editorialActions.find((each) => each === action);
  const state = editorial ? gridStates.find((each) => grid[editorial][each]) : 'published';
  const status = action === 'restore' ? 'withdrawn' : 'live';
  return {
    now,
    actor: {
      id: 'actor',
      roles: ['contributor', 'editor', 'approver', 'publisher', 'administrator'],
      ...over.actor,
    },
    portal: {
      fourEyes: 'required',
      provenances: ['own', 'repost'],
      requiredForRepost: ['author', 'sourceName', 'sourceUrl'],
      attributionBasis: null,
      ...over.portal,
    },
    article: {
      createdBy: 'writer',
      provenance: 'own',
      author: null,
      sourceName: null,
      sourceUrl: null,
      isTakenDown: action === 'lift',
      ...over.article,
    },
    translation: {
      state: state ?? 'draft',
      isSource: true,
      createdBy: 'writer',
      submittedBy: action === 'recall' ? (over.actor?.id ?? 'actor') : 'writer',
      assigneeId: over.actor?.id ?? 'actor',
      lastEditorId: 'editor',
      writerIds: [],
      currentRevisionId: 'r1',
      currentHash: 'h1',
      approvedRevisionId: 'r1',
      approvedHash: 'h1',
      recomputedHash: 'h1',
      staleWeight: action === 'confirm' ? 'update' : null,
      staleBlocks: [],
      completenessIssues: [],
      needsChangeWeight: false,
      ...over.translation,
    },
    source: over.source ?? null,
    publication: over.publication ?? { status, contentHash: 'h1', recomputedHash: 'h1' },
    isAnyLanguageLive: over.isAnyLanguageLive ?? true,
    input: over.input ?? inputFor(action),
  };
}

/** Everything that a person can say with an action. */
export const inputFor = (_action: Action): ActionInput => ({
  reason: 'Vì sao',
  secrecyDeclaration: true,
  changeWeight: 'update',
  scheduledFor: new Date(now.getTime() + 60_000),
  authority: 'Công an thành phố',
  channel: 'phone',
  reference: '12/CV',
  receivedAt: now,
});
