import type { Provenance } from '../articles.ts';
import type { FieldIssue } from '../errors.ts';
import type { Role } from '../roles.ts';
import type { PortalSettings } from '../portals.ts';
import type { ChangeWeight, PublicationStatus, TranslationState } from './states.ts';

/** Who acts, as the rules see them: the roles they hold in this portal and language, delegated ones included. */
export interface ActorFacts {
  id: string;
  roles: readonly Role[];
  /** True for the job that carries out schedules. */
  isScheduler?: boolean;
}

/** What a person says together with an action. Absent while only asking what would be possible. */
export interface ActionInput {
  reason?: string | null;
  /** `submit`: the writer declares that the text holds no state secrets. Basis: HP20-3.2. */
  secrecyDeclaration?: boolean;
  /** `forward`: how much a change of an approved source weighs for its translations. */
  changeWeight?: ChangeWeight | null;
  scheduledFor?: Date | null;
  authority?: string | null;
  channel?: string | null;
  reference?: string | null;
  receivedAt?: Date | null;
}

/** Everything the rules look at, loaded once and locked before an action is decided. */
export interface WorkflowFacts {
  now: Date;
  actor: ActorFacts;
  portal: Pick<PortalSettings, 'fourEyes' | 'requiredForRepost' | 'provenances' | 'attributionBasis'>;
  article: {
    createdBy: string;
    provenance: Provenance;
    author: string | null;
    sourceName: string | null;
    sourceUrl: string | null;
    isTakenDown: boolean;
  };
  translation: {
    state: TranslationState;
    isSource: boolean;
    createdBy: string;
    submittedBy: string | null;
    assigneeId: string | null;
    lastEditorId: string | null;
    /** Ids of those who saved words that were not approved yet. */
    writerIds: readonly string[];
    currentRevisionId: string;
    currentHash: string;
    approvedRevisionId: string | null;
    approvedHash: string | null;
    /** Hash recomputed from the stored content of the approved revision. */
    recomputedHash: string | null;
    staleWeight: ChangeWeight | null;
    /** Blocks whose source changed since they were translated, and that nobody has touched or confirmed. */
    staleBlocks: readonly string[];
    completenessIssues: readonly FieldIssue[];
    /** True when an approved source with translations is being changed, so that the change must be weighed. */
    needsChangeWeight: boolean;
  };
  /** The source of this translation; null when this is the source. */
  source: { approvedRevisionId: string | null; publicationStatus: PublicationStatus | null } | null;
  /** Newest publication of this translation. */
  publication: { status: PublicationStatus; contentHash: string; recomputedHash: string } | null;
  /** Whether any language of the article is live. */
  isAnyLanguageLive: boolean;
  input?: ActionInput;
}

/** Why an action is refused: a code with a sentence in every language, the field it is about, and who or what would help. */
export interface Reason {
  code: ReasonCode;
  field?: string;
  values?: Record<string, string | number>;
  /** Ids of the requirements behind the rule, e.g. `HP20-8.4a`. */
  basis?: readonly string[];
  /** Who could do it instead. */
  roles?: readonly Role[];
}

export const reasonCodes = [
  'roleMissing',
  'stateNotAllowed',
  'incomplete',
  'provenanceNotAccepted',
  'attributionMissing',
  'secrecyNotDeclared',
  'sourceNotApproved',
  'sourceBlocksChanged',
  'notSubmitter',
  'takenUpByAnother',
  'changeWeightMissing',
  'reasonMissing',
  'ownWork',
  'ownEdit',
  'timeMissing',
  'timeNotInFuture',
  'notTheApprovedText',
  'approvedTextAltered',
  'takenDown',
  'notTakenDown',
  'sourceWithdrawn',
  'misleadingSource',
  'notLive',
  'notWithdrawn',
  'notStale',
  'authorityMissing',
  'referenceMissing',
  'sectionLocked',
  'sectionHasChildren',
  'sectionInUse',
  'deadlinePrescribed',
  'channelMissing',
  'factsUnderApproval',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
