import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { toApiError } from './api-error.ts';

/** For queries that a screen asks by itself: leaves for the sign-in page when the answer says that the session has ended. */
export function useSessionEnd(error: unknown): void {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(() => {
    if (error) void logoutIfAccessDenied(toApiError(error));
  }, [error, logoutIfAccessDenied]);
}
