import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { DomainError } from '../../shared/errors.ts';
import { projectRoot } from '../../shared/project.ts';
import { costOf } from '../limits/cost.ts';
import { limits } from '../limits/limits.ts';
import { refuseTooComplex } from '../limits/measure-document.ts';

/** What is to be known of a document before it is registered. */
export interface CheckedDocument {
  /** Names of its operations, apart by commas; null when they have none. */
  name: string | null;
  /** Why it would never be answered; empty for a good one. */
  problems: string[];
}

/** The contract of the public door as it is checked in. */
export const publicContract = (): GraphQLSchema =>
  buildSchema(readFileSync(path.join(projectRoot, 'schema/generated/public.graphql'), 'utf8'));

/** Checks a document as the public door will: its words, its types, its size, and its cost with the variables left out. */
export function checkDocument(schema: GraphQLSchema, text: string): CheckedDocument {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    return { name: null, problems: [error instanceof Error ? error.message : String(error)] };
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((each) => each.name?.value ?? []);
  const name = names.length > 0 ? names.join(', ') : null;
  if (operations.length === 0) return { name, problems: ['It has no operation.'] };
  const size = tooComplex(document);
  if (size) return { name, problems: [size] };
  const problems = validate(schema, document).map(({ message }) => message);
  if (problems.length > 0) return { name, problems };
  const costs = operations.map((operation) => costOf(schema, document, operation)({}));
  const cost = Math.max(...costs);
  return { name, problems: cost > limits.cost ? [`It costs ${cost} units, of ${limits.cost}.`] : [] };
}

function tooComplex(document: DocumentNode): string | null {
  try {
    refuseTooComplex(document);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `It is too complex: ${String(error.details['reason'])}, at most ${String(error.details['max'])}.`;
  }
}
