import type { ApolloClient } from '@apollo/client';
import type { AuthProvider } from 'react-admin';
import { canAccess } from '../people/viewer.access.ts';
import { meQuery, signInMutation, signOutMutation, type Viewer } from '../people/viewer.operations.ts';
import { ApiError, toApiError } from './api-error.ts';

/** Sign-in by session cookie. The viewer is asked for once and kept until the session ends. */
export function createAuthProvider(client: ApolloClient): AuthProvider {
  let viewer: Promise<Viewer | null> | undefined;

  const ask = async (): Promise<Viewer | null> => {
    try {
      const { data } = await client.query({ query: meQuery, fetchPolicy: 'network-only' });
      return data?.me ?? null;
    } catch (error) {
      viewer = undefined;
      throw toApiError(error);
    }
  };
  const getViewer = (): Promise<Viewer | null> => (viewer ??= ask());
  const requireViewer = async (): Promise<Viewer> => {
    const found = await getViewer();
    if (!found) throw new ApiError('ra.auth.auth_check_error', { code: 'UNAUTHENTICATED' });
    return found;
  };

  return {
    login: async ({ email, password }: { email: string; password: string }) => {
      try {
        const { data } = await client.mutate({ mutation: signInMutation, variables: { email, password } });
        viewer = Promise.resolve(data?.signIn ?? null);
      } catch (error) {
        throw toApiError(error);
      }
    },
    logout: async () => {
      const hadSession = (await viewer?.catch(() => null)) ?? null;
      viewer = undefined;
      // A session that has already ended cannot be signed out of; leaving must work all the same.
      if (hadSession) await client.mutate({ mutation: signOutMutation }).catch(() => undefined);
      await client.clearStore();
    },
    checkAuth: async () => {
      // Without a message: coming to a page before signing in is no failure to report.
      if (!(await getViewer())) throw { message: false };
    },
    checkError: async (error: unknown) => {
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') {
        viewer = Promise.resolve(null);
        throw { message: 'ra.notification.logged_out' };
      }
    },
    getIdentity: async () => {
      const { user } = await requireViewer();
      return { ...user, fullName: user.name };
    },
    getPermissions: getViewer,
    canAccess: async ({ resource, action }) => canAccess(await requireViewer(), resource, action),
  };
}
