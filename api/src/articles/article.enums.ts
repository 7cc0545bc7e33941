import type { ArticleKind, InformationKind } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const ArticleKindEnum = graphqlEnum<ArticleKind>('ArticleKind', 'What an article is.', {
  news: 'A report of an event.',
  feature: 'A longer piece: reportage, commentary, interview.',
  policy: 'A mechanism or policy explained, with the date until which it is fresh.',
  guide: 'What foreigners, firms or overseas Vietnamese need to know.',
  procedure: 'An administrative procedure.',
  pressRelease: 'A release for the press.',
  statement: 'A statement of a spokesperson.',
  notice: 'A notice of an agency.',
  photoStory: 'A story told in pictures.',
  video: 'A film.',
  page: 'A standing page: about, contacts, history.',
});

export const InformationKindEnum = graphqlEnum<InformationKind>(
  'InformationKind',
  'The three kinds of external information (HP18-3.1).',
  {
    official: 'Policy, situation and history, from agencies within their remit.',
    promotional: 'The image of land, people, history and culture.',
    clarification: 'Explains and corrects what is said falsely.',
  },
);
