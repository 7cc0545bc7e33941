/** Stable codes of refusals and failures; they stand in `extensions.code` of a GraphQL error. The list is closed. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'TRANSITION_NOT_ALLOWED',
  'GUARD_FAILED',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One wrong field of an input: where it is, what is wrong with it, and the values its sentence needs. */
export interface FieldIssue {
  field: string;
  code: string;
  values?: Record<string, string | number>;
}
