import type { errors as vi } from '../vi/errors.ts';

export const errors: typeof vi = {
  NETWORK: 'The server cannot be reached. What you typed is still here; try again in a moment.',
  CONFLICT: 'Somebody else has just changed this. Reload to see the newest version, then try again.',
  RATE_LIMITED: 'Too many attempts. Please wait %{seconds} seconds and try again.',
  UNKNOWN: 'The server met an unexpected error. Try again; if it stays, tell an administrator.',
  loadFailed: 'The data could not be loaded',
  retry: 'Try again',
};
