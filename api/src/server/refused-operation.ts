import { GraphQLError } from 'graphql';
import type { DomainError } from '../shared/errors.ts';
import { httpStatus } from './http-status.ts';

/** A refusal before an operation runs, as Apollo Server takes it: with the status that HTTP has for it. */
export const refusedOperation = (error: DomainError) =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      http: {
        status: httpStatus(error),
        ...(error.code === 'RATE_LIMITED' && {
          headers: new Map([['retry-after', String(error.details['retryAfter'])]]),
        }),
      },
    },
  });
