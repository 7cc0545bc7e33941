import type { VariablesOf } from '../graphql.ts';
import type { Article, CreateArticle } from './article-operations.ts';

type CreateInput = VariablesOf<typeof CreateArticle>['input'];

/** The article's facts as the form holds them: texts are never null, tags are one line. */
export interface FactsDraft {
  section: string;
  kind: CreateInput['kind'];
  informationKind: CreateInput['informationKind'];
  provenance: CreateInput['provenance'];
  author: string;
  sourceName: string;
  sourceUrl: string;
  tags: string;
  isSensitive: boolean;
}

export const emptyFacts: FactsDraft = {
  section: '',
  kind: 'NEWS',
  informationKind: 'OFFICIAL',
  provenance: 'OWN',
  author: '',
  sourceName: '',
  sourceUrl: '',
  tags: '',
  isSensitive: false,
};

export const factsOf = (article: Article): FactsDraft => ({
  section: article.section.key,
  kind: article.kind,
  informationKind: article.informationKind,
  provenance: article.provenance,
  author: article.author ?? '',
  sourceName: article.sourceName ?? '',
  sourceUrl: article.sourceUrl ?? '',
  tags: article.tags.join(', '),
  isSensitive: article.isSensitive,
});

/** The facts as the API takes them; a blank text is sent as none. */
export const factsInputOf = ({ tags, author, sourceName, sourceUrl, ...facts }: FactsDraft) => ({
  ...facts,
  author: author.trim() || null,
  sourceName: sourceName.trim() || null,
  sourceUrl: sourceUrl.trim() || null,
  tags: tags
    .split(/[,;、，]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== ''),
});

/** Reposts and foreign sources name who wrote it and where it appeared. Basis: HP20-3.3. */
export const isCited = ({ provenance }: Pick<FactsDraft, 'provenance'>): boolean =>
  provenance === 'REPOST' || provenance === 'FOREIGN_SOURCE';
