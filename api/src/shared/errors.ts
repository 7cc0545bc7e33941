import type { ErrorCode, FieldIssue, Reason } from '@hai-dang/schema';

/**
 * A refusal or failure in the words of the domain. It knows neither HTTP nor GraphQL: `server/format-error.ts` turns
 * the code into a sentence and puts the details beside it.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export const unauthenticated = () => new DomainError('UNAUTHENTICATED');
export const forbidden = (reasons: readonly Reason[] = []) => new DomainError('FORBIDDEN', { reasons });
/** `kind` is the type's name in the API, e.g. `Article`; `field` the argument that named it. */
export const notFound = (kind: string, field = 'id') => new DomainError('NOT_FOUND', { kind, field });
export const badUserInput = (...fields: FieldIssue[]) => new DomainError('BAD_USER_INPUT', { fields });
export const conflict = (details: {
  expectedVersion: number;
  actualVersion: number;
  [more: string]: unknown;
}) => new DomainError('CONFLICT', details);
export const transitionNotAllowed = (details: {
  from: string;
  action: string;
  allowed: readonly string[];
  reasons: readonly Reason[];
}) => new DomainError('TRANSITION_NOT_ALLOWED', details);
export const guardFailed = (reasons: readonly Reason[]) => new DomainError('GUARD_FAILED', { reasons });
/** `retryAfter` in seconds. */
export const rateLimited = (retryAfter: number) => new DomainError('RATE_LIMITED', { retryAfter });
export const unavailable = () => new DomainError('UNAVAILABLE');
