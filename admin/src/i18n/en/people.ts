import type * as vi from '../vi/people.ts';

export const signIn: typeof vi.signIn = {
  title: 'Sign in',
  demoTitle: 'Demo accounts',
  demoHint: 'Choose a role to fill in email and password, then sign in.',
};
