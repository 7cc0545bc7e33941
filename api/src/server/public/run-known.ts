import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError } from '../format-error.ts';
import { requestScope } from '../request-scope.ts';
import { isStorableJson } from '../../shared/storable-text.ts';
import type { KnownOperation } from './documents.ts';
import { charge, costReport, type PublicRequest } from './guard-costs.ts';
import type { PublicSide } from './public-side.ts';

interface Ran {
  body: string;
  hasFailed: boolean;
}

/** Runs a compiled operation. Null when its variables do not fit: Apollo Server's side names what is wrong with them. */
export async function runKnown(
  side: PublicSide,
  { query, cost }: KnownOperation,
  ctx: PublicRequest,
  variables: Record<string, unknown>,
): Promise<Ran | null> {
  if (!isStorableJson(variables)) return null;
  const units = cost(variables);
  charge(side, ctx, units);
  const { data, errors } = await query(undefined, ctx, variables);
  // Not one field was tried.
  if (data === undefined) return null;
  const extensions = costReport(units);
  if (!errors?.length)
    return {
      body: `{"data":${JSON.stringify(data)},"extensions":${JSON.stringify(extensions)}}`,
      hasFailed: false,
    };
  const { requestId, language } = ctx;
  const formatted = requestScope.run({ requestId, language, log: side.log }, () => errors.map(worded));
  return { body: JSON.stringify({ errors: formatted, data, extensions }), hasFailed: true };
}

function worded(error: GraphQLError): GraphQLFormattedError {
  const wrapped = new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: error.extensions,
  });
  return formatError(wrapped.toJSON(), wrapped);
}
