import type { FieldIssue, Reason } from '@hai-dang/schema';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../shared/errors.ts';
import { errorSentence, issueSentence, reasonSentence } from '../shared/sentence.ts';
import { isConnectionFailure, sqlState } from '../shared/sql-state.ts';
import { inputIssue } from './input-issue.ts';
import { requestScope } from './request-scope.ts';

/** Codes of Apollo and graphql-js that say that the request itself is wrong. */
const requestErrors = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** SQLSTATEs of a value that no column takes: a NUL character, a number out of range, an id that is none. */
const unstorable = new Set(['22021', '22P05', '22003', '22P02']);

/**
 * The one place where an error becomes something that a client reads: a stable code, a sentence in the request's
 * language, details beside it. What is not ours to explain is logged with the request's id, and its text stays here.
 */
export function formatError(formatted: GraphQLFormattedError, wrapped: unknown): GraphQLFormattedError {
  const { language = 'vi', requestId = '' } = requestScope.getStore() ?? {};
  // Thrown by a resolver, or while the context was made.
  const error = wrapped instanceof GraphQLError ? (wrapped.originalError ?? wrapped) : wrapped;
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (error instanceof DomainError) {
    if (error.code === 'INTERNAL_SERVER_ERROR') return hidden(place, error);
    return { ...place, ...explain(error, language) };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && requestErrors.has(code) && wrapped instanceof GraphQLError)
    return requestError(formatted, wrapped, language);
  if (isConnectionFailure(error)) {
    requestScope.getStore()?.log.error({ err: error, requestId }, 'the database does not answer');
    return { message: errorSentence(language, 'UNAVAILABLE'), ...place, extensions: { code: 'UNAVAILABLE' } };
  }
  // The database gave up, as it was told to.
  if (sqlState(error) === '57014')
    return { ...place, ...explain(new DomainError('UNAVAILABLE', { reason: 'tooSlow' }), language) };
  if (unstorable.has(sqlState(error) ?? '')) {
    const code = 'BAD_USER_INPUT';
    return { message: errorSentence(language, code), ...place, extensions: { code } };
  }
  return hidden(place, error);
}

/** A refusal of ours in words, with its code and details. */
export function explain(
  error: DomainError,
  language: string,
): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  return {
    message: errorSentence(language, error.code, error.details),
    extensions: { code: error.code, ...inWords(language, error.details) },
  };
}

function hidden(place: Partial<GraphQLFormattedError>, error: unknown): GraphQLFormattedError {
  const { language = 'vi', requestId = '', log } = requestScope.getStore() ?? {};
  log?.error({ err: error, requestId }, 'an unexpected error was hidden from the client');
  const code = 'INTERNAL_SERVER_ERROR';
  return { message: errorSentence(language, code, { requestId }), ...place, extensions: { code, requestId } };
}

/**
 * A wrong value names its field. Everything else here is a mistake of the program that calls: it keeps graphql-js's own
 * words, which name fields and types of the public SDL and nothing else.
 */
function requestError(
  formatted: GraphQLFormattedError,
  error: GraphQLError,
  language: string,
): GraphQLFormattedError {
  const issue = inputIssue(error);
  const code = formatted.extensions?.['code'];
  // Clients of automatic persisted queries look for this very code.
  const own = typeof code === 'string' && code.startsWith('PERSISTED_QUERY') ? code : 'BAD_USER_INPUT';
  return {
    message: issue
      ? `${errorSentence(language, 'BAD_USER_INPUT')} ${issue.field}: ${issueSentence(language, issue)}`
      : formatted.message,
    ...(formatted.locations && { locations: formatted.locations }),
    extensions: { code: own, ...(issue && inWords(language, { fields: [issue] })) },
  };
}

/** Adds to each issue and each reason the sentence that a person reads. */
function inWords(language: string, details: Record<string, unknown>): Record<string, unknown> {
  const { fields, reasons, ...rest } = details as { fields?: FieldIssue[]; reasons?: Reason[] };
  return {
    ...rest,
    ...(fields && { fields: fields.map((each) => ({ ...each, message: issueSentence(language, each) })) }),
    ...(reasons && {
      reasons: reasons.map((each) => ({ ...each, message: reasonSentence(language, each) })),
    }),
  };
}
