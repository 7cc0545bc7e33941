import type { Content } from './content.ts';
import type { ContentIssue } from './content-issue.ts';
import { contentLimits, lengthOf } from './limits.ts';
import { isWellFormed } from './normalize-text.ts';
import { parseDocument } from './parse-document.ts';
import { isValidSlug } from './slug.ts';

/**
 * Checks what every save must keep: lengths, the form of the slug, the body against the document schema. Gaps are
 * allowed, a draft may have them; `completenessIssues` asks for the rest before submission.
 */
export function validateContent(content: Content): ContentIssue[] {
  const { seo } = content;
  const keywords = seo.keywords ?? [];
  return [
    ...textIssues('title', content.title, contentLimits.title),
    ...slugIssues(content.slug),
    ...textIssues('summary', content.summary, contentLimits.summary),
    ...textIssues('seo.title', seo.title, contentLimits.seoTitle),
    ...textIssues('seo.description', seo.description, contentLimits.seoDescription),
    ...limitIssue('seo.keywords', 'tooMany', keywords.length, contentLimits.keywords),
    ...keywords.flatMap((keyword, index) =>
      textIssues(`seo.keywords[${index}]`, keyword, contentLimits.keyword),
    ),
    ...bodyIssues(content.body),
  ];
}

function textIssues(field: string, text: string | null | undefined, max: number): ContentIssue[] {
  if (!text) return [];
  if (!isWellFormed(text)) return [{ field, code: 'malformedText' }];
  return limitIssue(field, 'tooLong', lengthOf(text), max);
}

function limitIssue(field: string, code: 'tooLong' | 'tooMany', actual: number, max: number): ContentIssue[] {
  return actual > max ? [{ field, code, values: { max, actual } }] : [];
}

function slugIssues(slug: string): ContentIssue[] {
  const tooLong = textIssues('slug', slug, contentLimits.slug);
  if (slug === '' || tooLong.length > 0) return tooLong;
  return isValidSlug(slug) ? [] : [{ field: 'slug', code: 'invalidSlug' }];
}

function bodyIssues(body: unknown): ContentIssue[] {
  const parsed = parseDocument(body);
  if (parsed.ok) return [];
  return parsed.issues.map(({ path, code: problem, node }): ContentIssue => {
    const values = { path, problem, ...(node !== undefined && { node }) };
    return { field: 'body', code: 'invalidDocument', values };
  });
}
