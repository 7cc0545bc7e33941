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

/** What an API client may do beyond what everybody may. */
export const apiScopes = ['read', 'read:history'] as const;
export type ApiScope = (typeof apiScopes)[number];
