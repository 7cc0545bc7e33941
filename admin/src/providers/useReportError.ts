import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { useCallback } from 'react';
import { type ApiError, toApiError } from './api-error.ts';

/**
 * For screens that ask Apollo Client themselves: signs out when the session has ended, otherwise shows the API's own
 * sentence. Gives the error back, so that a screen may show its details (`reasons`, a conflict's comparison).
 */
export function useReportError(): (error: unknown) => Promise<ApiError> {
  const notify = useNotify();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useCallback(
    async (thrown) => {
      const error = toApiError(thrown);
      const isSignedOut = await logoutIfAccessDenied(error);
      if (!isSignedOut) notify(error.message, { type: 'error', messageArgs: { _: error.message } });
      return error;
    },
    [logoutIfAccessDenied, notify],
  );
}
