import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useReportError } from './useReportError.ts';

/** Carries out a mutation outside of a form. The answer, or null when the API refused and its sentence was shown. */
export function useChange() {
  const client = useApolloClient();
  const reportError = useReportError();
  return useCallback(
    async <Data, Variables extends OperationVariables>(
      mutation: TypedDocumentNode<Data, Variables>,
      variables: NoInfer<Variables>,
    ): Promise<Data | null> => {
      try {
        const { data } = await client.mutate<Data>({ mutation, variables });
        return data ?? null;
      } catch (thrown) {
        await reportError(thrown);
        return null;
      }
    },
    [client, reportError],
  );
}
