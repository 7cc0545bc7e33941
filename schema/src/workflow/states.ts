/** Editorial state of one translation: an article in one language. */
export const translationStates = [
  'draft',
  'submitted',
  'editing',
  'inApproval',
  'returned',
  'rejected',
  'approved',
  'scheduled',
  'published',
] as const;
export type TranslationState = (typeof translationStates)[number];

/** Life of one published snapshot, apart from the editorial state of its translation. */
export const publicationStatuses = ['live', 'superseded', 'withdrawn', 'takenDown'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

/** How much a newly approved source revision weighs for the translations made from the older one. */
export const changeWeights = ['minor', 'update', 'wrong'] as const;
export type ChangeWeight = (typeof changeWeights)[number];

/** What happens at once to live translations when their source turned out wrong. */
export const wrongSourcePolicies = ['keep', 'keepWithNotice', 'withdraw'] as const;
export type WrongSourcePolicy = (typeof wrongSourcePolicies)[number];
