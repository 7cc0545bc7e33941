import type { Role, TranslationState } from '@hai-dang/schema';

/** What a verb says happened. The chain adds sequence, time, actor and hashes when the transaction ends. */
export interface PendingEvent {
  /** What was acted on, as the API's type name: `Translation`, `Article`, `Publication`, `User`, … */
  subject: string;
  subjectId: string;
  action: string;
  actorRole?: Role | null;
  delegationId?: string | null;
  portalId?: string | null;
  articleId?: string | null;
  translationId?: string | null;
  language?: string | null;
  fromState?: TranslationState | null;
  toState?: TranslationState | null;
  revisionId?: string | null;
  revisionHash?: string | null;
  note?: string | null;
  details?: Record<string, unknown>;
}
