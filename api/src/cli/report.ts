import { DomainError } from '../shared/errors.ts';
import { errorSentence, issueSentence, reasonSentence } from '../shared/sentence.ts';
import { SettingsError } from '../shared/settings.ts';
import type { FieldIssue, Reason } from '@hai-dang/schema';

/** Exit codes: 1 the command failed, 2 it was called or configured wrongly. */
export function report(error: unknown): number {
  process.stderr.write(`${sentence(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  return error instanceof SettingsError ? 2 : 1;
}

function sentence(error: unknown): string {
  if (error instanceof DomainError) {
    const { fields = [], reasons = [] } = error.details as { fields?: FieldIssue[]; reasons?: Reason[] };
    return [
      errorSentence('en', error.code, error.details),
      ...fields.map((issue) => `  ${issue.field}: ${issueSentence('en', issue)}`),
      ...reasons.map((reason) => `  ${reasonSentence('en', reason)}`),
    ].join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}
