import type { GraphQLFormattedError } from 'graphql';
import type { FieldIssue, Reason } from '@hai-dang/schema';
import { DomainError } from '@hai-dang/api/shared/errors';

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

/** What a verb refuses with; fails when it does not refuse. */
export async function refusal(verb: Promise<unknown>) {
  const error: unknown = await verb.then(
    () => new Error('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error;
  const { reasons = [], fields = [] } = error.details as { reasons?: Reason[]; fields?: FieldIssue[] };
  return {
    code: error.code,
    details: error.details,
    reasons: reasons.map(({ code }) => code),
    basis: reasons.flatMap(({ basis }) => basis ?? []),
    fields: [
      ...fields.map(({ field, code }) => `${field}: ${code}`),
      ...reasons.flatMap(({ field }) => field ?? []),
    ],
  };
}
