/** What can happen to a publication, as the outside world is told. */
export const publicationChangeKinds = [
  'published',
  'updated',
  'withdrawn',
  'takenDown',
  'restored',
  /** The text is as it was; what stands beside it (staleness, notice, public note) changed. */
  'marked',
] as const;
export type PublicationChangeKind = (typeof publicationChangeKinds)[number];

/** How far something is that is sent to somebody else's server. */
export const dispatchStates = ['waiting', 'confirmed', 'failed'] as const;
export type DispatchState = (typeof dispatchStates)[number];

/** Why something that was sent to somebody else's server is not confirmed. */
export const dispatchErrors = [
  /** The address is not one that may be asked. */
  'addressRefused',
  /** The address is one of a private network. */
  'addressPrivate',
  /** The name of the server leads nowhere. */
  'hostUnknown',
  'connectionRefused',
  /** The certificate of the server is not valid. */
  'certificateInvalid',
  'timeout',
  /** The server answers, but not with success. */
  'statusRefused',
  /** The server wants the request elsewhere; redirects are not followed. */
  'redirected',
  /** The receiver said 410: it wants no more. */
  'gone',
  /** The webhook was switched off before it was told. */
  'inactive',
] as const;
export type DispatchError = (typeof dispatchErrors)[number];

/** What an API client may do beyond what everybody may. */
export const apiScopes = ['read', 'read:history'] as const;
export type ApiScope = (typeof apiScopes)[number];
