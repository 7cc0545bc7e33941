import { CombinedGraphQLErrors, LinkError } from '@apollo/client';
import type { ErrorCode, FieldIssue } from '@hai-dang/schema';
import { HttpError } from 'react-admin';
import type { Reason } from '../workflow/reason.ts';

/** Details that the API puts beside a code; which ones are there depends on the code. */
export interface ApiErrorDetails {
  code: ErrorCode | 'NETWORK';
  fields?: (FieldIssue & { message: string })[];
  reasons?: Reason[];
  expectedVersion?: number;
  actualVersion?: number;
  retryAfter?: number;
  [detail: string]: unknown;
}

/** A refusal or failure of the API as react-admin wants it: `body.errors` lands on the fields of a form. */
export class ApiError extends HttpError {
  readonly details: ApiErrorDetails;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, statusOf[details.code] ?? 500, { ...details, errors: errorsByField(details.fields) });
    // HttpError sets its own prototype, which would make this no ApiError any more.
    Object.setPrototypeOf(this, ApiError.prototype);
    this.details = details;
  }

  get code(): ApiErrorDetails['code'] {
    return this.details.code;
  }
}

const statusOf: Partial<Record<ApiErrorDetails['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** Reads whatever Apollo Client threw: the first GraphQL error with its code, or a lost connection. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const extensions = first?.extensions as ApiErrorDetails | undefined;
    return new ApiError(first?.message ?? 'errors.UNKNOWN', {
      ...extensions,
      code: extensions?.code ?? 'INTERNAL_SERVER_ERROR',
    });
  }
  return LinkError.is(error)
    ? new ApiError('errors.NETWORK', { code: 'NETWORK' })
    : new ApiError('errors.UNKNOWN', { code: 'INTERNAL_SERVER_ERROR' });
}

type FieldErrors = { [field: string]: string | FieldErrors };

/** `names.0.name` becomes `{ names: { 0: { name: message } } }`, the shape that forms walk. */
function errorsByField(fields: ApiErrorDetails['fields']): FieldErrors | undefined {
  if (!fields?.length) return undefined;
  const errors: FieldErrors = {};
  for (const { field, message } of fields) {
    const path = field.split('.');
    const last = path.pop() ?? field;
    let place = errors;
    for (const step of path) {
      const next = place[step];
      place = typeof next === 'object' ? next : (place[step] = {});
    }
    place[last] = message;
  }
  return errors;
}
