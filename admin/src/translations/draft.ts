import { ensureBlockIds, type DocumentJson } from '@hai-dang/schema/document';
import type { VariablesOf } from '../graphql.ts';
import type { SaveTranslation, Translation } from './operations.ts';

type ContentInput = VariablesOf<typeof SaveTranslation>['input']['content'];
type Revision = Translation['current'];

/** The content on the screen: what is typed now, saved or not. A change makes a new object, so identity tells saved from unsaved. */
export interface Draft {
  title: string;
  slug: string;
  summary: string;
  seoTitle: string;
  seoDescription: string;
  seoKeywords: string;
  body: DocumentJson;
}
export type DraftField = Exclude<keyof Draft, 'body'>;

/** The API sends only bodies that it has checked against the document schema. */
export const bodyOf = (body: unknown): DocumentJson => body as DocumentJson;

export function draftOf(revision: Revision): Draft {
  return {
    title: revision.title,
    slug: revision.slug,
    summary: revision.summary ?? '',
    seoTitle: revision.seo.title ?? '',
    seoDescription: revision.seo.description ?? '',
    seoKeywords: revision.seo.keywords.join(', '),
    body: bodyOf(revision.body),
  };
}

export function contentInputOf(draft: Draft): ContentInput {
  return {
    title: draft.title,
    slug: draft.slug.trim() || null,
    summary: draft.summary.trim() || null,
    body: ensureBlockIds(draft.body),
    seo: {
      title: draft.seoTitle.trim() || null,
      description: draft.seoDescription.trim() || null,
      keywords: draft.seoKeywords
        .split(/[,;、，]/)
        .map((keyword) => keyword.trim())
        .filter((keyword) => keyword !== ''),
    },
  };
}

/** True when both would be saved as the same content. */
export const isSameContent = (one: Draft, other: Draft): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

// An id that is still missing is no difference: it is given on the first save.
const comparable = (draft: Draft) => ({ ...draft, body: JSON.stringify(draft.body, withoutGaps) });

// Key order differs between the editor and a jsonb column.
function withoutGaps(key: string, value: unknown): unknown {
  if (key === 'id') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Field of the draft that an API error speaks of: `seo.keywords[2]` is `seoKeywords`. */
export function draftFieldOf(field: string): keyof Draft | null {
  const path = field.replace(/^content\./, '');
  if (path.startsWith('body')) return 'body';
  if (path.startsWith('seo.title')) return 'seoTitle';
  if (path.startsWith('seo.description')) return 'seoDescription';
  if (path.startsWith('seo.keywords')) return 'seoKeywords';
  return path === 'title' || path === 'slug' || path === 'summary' ? path : null;
}

/** Block that an API error speaks of: `body.blocks.<id>.alt`. */
export const blockOfField = (field: string): string | null =>
  /body\.blocks\.([\w-]+)/.exec(field)?.[1] ?? null;
