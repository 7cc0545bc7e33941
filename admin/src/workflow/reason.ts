import type { ResultOf } from '../graphql.ts';
import { graphql } from '../graphql.ts';

/** Why an action is refused, with the clause behind it; the sentence is in the reader's language. */
export const ReasonFragment = graphql(`
  fragment Reason on Reason {
    code
    message
    field
    basis
    roles
  }
`);
export type Reason = ResultOf<typeof ReasonFragment>;
