import type { DispatchError, DispatchState, PublicationChangeKind } from '@hai-dang/schema';
import { graphqlEnum } from '../../shared/graphql-enum.ts';

export const PublicationChangeKindEnum = graphqlEnum<PublicationChangeKind>(
  'PublicationChangeKind',
  'What can happen to a publication, as webhooks are told.',
  {
    published: 'A language version went live for the first time.',
    updated: 'Another text took the place of the live one.',
    withdrawn: 'The portal took it off the public side. It must not be shown any more.',
    takenDown: 'It was taken off by order of an authority. It must not be shown any more.',
    restored: 'What was withdrawn is live again as it was.',
    marked: 'The text is as it was; what stands beside it (staleness, notice, public note) changed.',
  },
);

export const DispatchStateEnum = graphqlEnum<DispatchState>(
  'DispatchState',
  "How far something is that is sent to somebody else's server.",
  {
    waiting: 'It waits for its turn or for the next attempt.',
    confirmed: 'The receiver answered with success.',
    failed: 'All attempts failed, or there was no sense in more.',
  },
);

export const DispatchErrorEnum = graphqlEnum<DispatchError>(
  'DispatchError',
  "Why something that was sent to somebody else's server is not confirmed.",
  {
    addressRefused: 'The address is not one that may be asked.',
    addressPrivate: 'The address leads to a private network.',
    hostUnknown: 'No server has this name.',
    connectionRefused: 'The server does not take connections, or broke this one off.',
    certificateInvalid: 'The certificate of the server is not valid.',
    timeout: 'The server did not answer within ten seconds.',
    statusRefused: 'The server answered with an error; the status says which.',
    redirected: 'The server sent the request elsewhere; redirects are not followed.',
    gone: 'The receiver answered 410: it wants no more.',
    inactive: 'The webhook was switched off before it was told.',
  },
);
