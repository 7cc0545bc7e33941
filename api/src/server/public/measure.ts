import { type DocumentNode, parse } from 'graphql';
import { limits } from '../../delivery/limits/limits.ts';
import { refuseTooComplex } from '../../delivery/limits/measure-document.ts';
import { DomainError } from '../../shared/errors.ts';

/** What the parser says when it stops reading a document that is too long. */
const tooLong = /Document contains more that? \d+ tokens/;

/**
 * Refuses a document that is too long, too deep or too wide: throws QUERY_TOO_COMPLEX. One that cannot be read is left to
 * Apollo Server to explain.
 */
export function measure(text: string): void {
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
