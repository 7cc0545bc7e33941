import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Balance } from '../../delivery/limits/budget.ts';
import { costOf } from '../../delivery/limits/cost.ts';
import { limits } from '../../delivery/limits/limits.ts';
import { DomainError } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { refusedOperation } from '../refused-operation.ts';
import { type Caller, spend } from './caller.ts';
import type { Documents } from './documents.ts';
import type { PublicSide } from './public-side.ts';

/** A request at the public door, with who asks and what they spend. */
export interface PublicRequest extends PublicContext {
  caller: Caller;
  /** In an object of its own, since Apollo Server copies the context. */
  spent: { cost: number; balance: Balance | null };
}

/** Takes what an operation costs from its caller. Throws QUERY_TOO_COMPLEX or RATE_LIMITED. */
export function charge(side: PublicSide, ctx: PublicRequest, cost: number, surcharge = 0): void {
  if (cost > limits.cost)
    throw new DomainError('QUERY_TOO_COMPLEX', {
      reason: 'cost',
      cost,
      limit: limits.cost,
      max: limits.cost,
    });
  ctx.spent.cost = cost;
  ctx.spent.balance = spend(side, ctx.caller, Math.max(1, cost + surcharge));
}

/** What every answer says about its cost. */
export const costReport = (cost: number) => ({ cost: { query: cost, limit: limits.cost } });

/** What reading and checking an unknown document costs, beside the operation. */
const costOfNewDocument = 10;

/** Apollo Server's side of the limits: charges an operation before it runs, and admits its document for the next time. */
export function guardCosts(
  schema: GraphQLSchema,
  side: PublicSide,
  documents: Documents,
): ApolloServerPlugin<PublicRequest> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request, source, contextValue }) => {
          try {
            if (!operation) return Promise.resolve();
            const cost = costOf(schema, document, operation)(request.variables ?? {});
            charge(side, contextValue, cost, costOfNewDocument);
          } catch (error) {
            throw error instanceof DomainError ? refusedOperation(error) : error;
          }
          documents.admit(source, document);
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue: { spent } }) => {
          if (response.body.kind === 'single' && spent.cost > 0)
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              ...costReport(spent.cost),
            };
          return Promise.resolve();
        },
      }),
  };
}
