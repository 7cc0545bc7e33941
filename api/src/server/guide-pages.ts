/** The pages of the guide that anybody may read, in the order of reading: name under `/docs/`, and title. */
export const guidePages = {
  'api/public': 'Guide',
  'api/clients': 'Clients',
  'api/errors': 'Errors',
  'api/caching': 'Caching',
  'api/limits': 'Limits',
  'api/reuse': 'Reuse',
  search: 'Search',
  discovery: 'Feeds and pages',
  embedding: 'Embedding',
  authenticity: 'Authenticity',
  'content-hash': 'Content hash',
  webhooks: 'Webhooks',
} as const;

export type GuidePage = keyof typeof guidePages;

/** True for the name of a page, and for nothing that would lead to another file. */
export const isGuidePage = (name: string): name is GuidePage => Object.hasOwn(guidePages, name);
