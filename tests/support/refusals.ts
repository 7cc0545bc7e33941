import type { GraphQLFormattedError } from 'graphql';
import type { FieldIssue } from '@hai-dang/schema';

interface Answered {
  errors: readonly GraphQLFormattedError[];
}

/** The codes of an answer's errors. */
export const codes = ({ errors }: Answered): unknown[] =>
  errors.map(({ extensions }) => extensions?.['code']);

/** The wrong fields of an answer, as `field: code`. */
export const issues = ({ errors }: Answered): string[] =>
  errors.flatMap(({ extensions }) =>
    ((extensions?.['fields'] ?? []) as FieldIssue[]).map(({ field, code }) => `${field}: ${code}`),
  );
