import { type DocumentNode, parse } from 'graphql';
import { limits } from '../../delivery/limits/limits.ts';
import { refuseTooComplex } from '../../delivery/limits/measure-document.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Caller } from './caller.ts';
import type { PublicSide } from './public-side.ts';

/** What the parser says when it stops reading a document that is too long. */
const tooLong = /Document contains more that? \d+ tokens/;

/** Cost units of reading what cannot be run, beside one for each kilobyte. */
export const costOfRefusal = 200;

/**
 * Refuses a document that is too long, too deep or too wide: throws QUERY_TOO_COMPLEX, and takes what the reading cost
 * from whoever sent it. One that cannot be read is left to Apollo Server to explain.
 */
export function measure({ budget }: PublicSide, { account, costPerMinute }: Caller, text: string): void {
  try {
    refuseLargeDocument(text);
  } catch (error) {
    budget.take(account, costOfRefusal + Math.ceil(text.length / 1024), costPerMinute);
    throw error;
  }
}

function refuseLargeDocument(text: string): void {
  if (text.length > limits.characters)
    throw new DomainError('QUERY_TOO_COMPLEX', { reason: 'characters', max: limits.characters });
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    if (tooLong.test(String(error)))
      throw new DomainError('QUERY_TOO_COMPLEX', { reason: 'tokens', max: limits.tokens });
    return;
  }
  refuseTooComplex(document);
}
