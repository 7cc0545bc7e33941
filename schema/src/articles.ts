/** What an article is. A portal's section may hold any kind. */
export const articleKinds = [
  'news',
  'feature',
  'policy',
  'guide',
  'procedure',
  'pressRelease',
  'statement',
  'notice',
  'photoStory',
  'video',
  'page',
] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** The three kinds of external information. Basis: HP18-3.1, LC25-4.1. */
export const informationKinds = ['official', 'promotional', 'clarification'] as const;
export type InformationKind = (typeof informationKinds)[number];

/** Where an article comes from. `repost` and `foreignSource` must name author and source. Basis: HP20-3.3, LC25-10. */
export const provenances = ['own', 'collaborator', 'agency', 'repost', 'foreignSource'] as const;
export type Provenance = (typeof provenances)[number];
