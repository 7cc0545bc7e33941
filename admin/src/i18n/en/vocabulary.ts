import type * as vi from '../vi/vocabulary.ts';

export const roles: typeof vi.roles = {
  collaborator: 'Collaborator',
  contributor: 'Contributor',
  editor: 'Editor',
  translator: 'Translator',
  specialist: 'Field specialist',
  approver: 'Approver',
  publisher: 'Publisher',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

export const articleKinds: typeof vi.articleKinds = {
  news: 'News',
  feature: 'Feature',
  policy: 'Policy',
  guide: 'Guide',
  procedure: 'Procedure',
  pressRelease: 'Press release',
  statement: 'Statement',
  notice: 'Notice',
  photoStory: 'Photo story',
  video: 'Video',
  page: 'Page',
};

export const informationKinds: typeof vi.informationKinds = {
  official: 'Official information',
  promotional: 'Promotional information',
  clarification: 'Explanation and clarification',
};

export const provenances: typeof vi.provenances = {
  own: 'Own production',
  collaborator: 'From a collaborator',
  agency: 'From an agency',
  repost: 'Repost',
  foreignSource: 'Foreign source',
};

export const searchWeights: typeof vi.searchWeights = {
  lower: 'Lower',
  normal: 'Normal',
  higher: 'Higher',
};
