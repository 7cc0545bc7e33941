import { createHash } from 'node:crypto';
import { trustedDocuments } from '@hai-dang/schema/tables';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { compileQuery, type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { type Cost, costOf } from '../../delivery/limits/cost.ts';
import { DomainError } from '../../shared/errors.ts';
import type { GraphQLParameters } from './graphql-request.ts';
import { embedDocuments } from '../../delivery/embed/embed-documents.ts';
import type { PublicSide } from './public-side.ts';

/** One operation of a document that was found valid, ready to run. */
export interface KnownOperation {
  query: CompiledQuery['query'];
  cost: Cost;
}

interface KnownDocument {
  document: DocumentNode;
  /** By name; null for one that is not run this way. */
  operations: Map<string, KnownOperation | null>;
}

/** Characters of documents that are kept. */
const room = 8_000_000;

export interface Documents {
  /** The text that the parameters stand for. Throws what a client of persisted queries expects. */
  textOf: (parameters: GraphQLParameters) => Promise<string>;
  /** The operation, if its document was admitted before. */
  find: (text: string, operationName: string | undefined) => KnownOperation | null;
  /** Notes that a document is valid: from now on it is neither parsed nor validated again. */
  admit: (text: string, document: DocumentNode) => void;
}

/** The documents that this process knows: by their text, and by their hash. */
export function keepDocuments(
  schema: GraphQLSchema,
  { delivery, database, settings }: PublicSide,
): Documents {
  const byText = new LRUCache<string, KnownDocument>({
    maxSize: room,
    sizeCalculation: (_, text) => text.length + 1,
  });
  const byHash = new LRUCache<string, string>({ maxSize: room, sizeCalculation: (text) => text.length + 1 });
  const trusted = delivery.keep(['trusted_documents'], async () => {
    const rows = await database.public.select().from(trustedDocuments);
    // The web component must work wherever nothing but registered documents is answered.
    const own = embedDocuments.map((text) => [sha256(text), text] as const);
    return new Map([...own, ...rows.map(({ hash, document }) => [hash, document] as const)]);
  });
  const onlyTrusted = settings.PUBLIC_DOCUMENTS === 'trusted';

  async function textOf({ query, hash }: GraphQLParameters): Promise<string> {
    if (query !== undefined) {
      if (hash === undefined && !onlyTrusted) return query;
      const computed = sha256(query);
      if (hash !== undefined && hash !== computed)
        throw new DomainError('BAD_USER_INPUT', {
          fields: [{ field: 'extensions.persistedQuery', code: 'invalid' }],
        });
      if (onlyTrusted && !(await trusted()).has(computed))
        throw new DomainError('FORBIDDEN', { reason: 'documentNotTrusted' });
      byHash.set(computed, query);
      return query;
    }
    if (hash === undefined)
      throw new DomainError('BAD_USER_INPUT', { fields: [{ field: 'query', code: 'required' }] });
    const text = (onlyTrusted ? undefined : byHash.get(hash)) ?? (await trusted()).get(hash);
    if (text === undefined) throw new PersistedQueryNotFound();
    return text;
  }

  function find(text: string, operationName: string | undefined): KnownOperation | null {
    const known = byText.get(text);
    if (!known) return null;
    const name = operationName ?? '';
    let operation = known.operations.get(name);
    if (operation === undefined) {
      operation = compile(schema, known.document, operationName);
      known.operations.set(name, operation);
    }
    return operation;
  }

  return {
    textOf,
    find,
    admit: (text, document) => {
      if (!byText.has(text)) byText.set(text, { document, operations: new Map() });
    },
  };
}

/** Clients of automatic persisted queries look for this very code, and send the document again. */
export class PersistedQueryNotFound extends Error {
  override readonly name = 'PersistedQueryNotFound';
}

const compilerOptions = {
  customJSONSerializer: false,
  disablingCapturingStackErrors: true,
  useExperimentalPathBasedSkipInclude: true,
};

/** Compiles what is asked again and again: reading and checking the document, and looking up each field, happen once. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): KnownOperation | null {
  const operation: OperationDefinitionNode | null | undefined = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  const compiled = compileQuery(schema, document, operationName, compilerOptions);
  return isCompiledQuery(compiled)
    ? { query: compiled.query, cost: costOf(schema, document, operation) }
    : null;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
