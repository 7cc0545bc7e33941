import { type DocumentNode, parse } from 'graphql';
import { limits } from '../../delivery/limits/limits.ts';
import { refuseTooComplex } from '../../delivery/limits/measure-document.ts';

/** Refuses a document that is too deep or too wide. One that cannot be read is left to Apollo Server to explain. */
export function measure(text: string): void {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens, noLocation: true });
  } catch {
    return;
  }
  refuseTooComplex(document);
}
