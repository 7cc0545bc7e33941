import type { ErrorCode, FieldIssue } from '@hai-dang/schema';
import type { DomainError } from '../shared/errors.ts';

const statuses: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TRANSITION_NOT_ALLOWED: 409,
  GUARD_FAILED: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** What HTTP has a status of its own for. */
const issueStatuses: Record<string, number> = { fileTooLarge: 413, tooManyPixels: 413, fileType: 415 };

/** The status of a refusal at an address that speaks plain HTTP; GraphQL answers have their own rules. */
export function httpStatus({ code, details }: DomainError): number {
  const [first] = (details['fields'] ?? []) as FieldIssue[];
  return issueStatuses[first?.code ?? ''] ?? statuses[code];
}
