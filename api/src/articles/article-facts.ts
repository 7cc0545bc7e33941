import type { ArticleKind, FieldIssue, InformationKind, PortalSettings, Provenance } from '@hai-dang/schema';
import { contentLimits, isAllowedHref, lengthOf, normalizeText } from '@hai-dang/schema/document';
import { sections } from '@hai-dang/schema/tables';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';

/** The language-neutral facts of an article, as a person states them. Absent means unchanged. */
export interface ArticleFacts {
  /** Key of a section of the portal. */
  section?: string | null;
  kind?: ArticleKind | null;
  informationKind?: InformationKind | null;
  provenance?: Provenance | null;
  author?: string | null;
  sourceName?: string | null;
  sourceUrl?: string | null;
  tags?: string[] | null;
  isSensitive?: boolean | null;
}

const limits = { name: 200, tags: 30, tag: 60 };

/** The facts in their stored form; BAD_USER_INPUT names every field that cannot be stored. */
export async function checkedFacts(
  ctx: Context,
  portal: { id: string; settings: PortalSettings },
  facts: ArticleFacts,
) {
  const issues: FieldIssue[] = [
    ...nameIssues('author', facts.author),
    ...nameIssues('sourceName', facts.sourceName),
    ...urlIssues(facts.sourceUrl),
    ...tagIssues(facts.tags ?? []),
  ];
  const [section] = facts.section
    ? await ctx.db
        .select({ id: sections.id })
        .from(sections)
        .where(
          and(eq(sections.portalId, portal.id), eq(sections.key, facts.section), isNull(sections.archivedAt)),
        )
    : [];
  if (facts.section && !section)
    issues.push({ field: 'section', code: 'unknown', values: { section: facts.section } });
  if (facts.provenance && !portal.settings.provenances.includes(facts.provenance))
    issues.push({ field: 'provenance', code: 'provenanceNotAccepted' });
  if (issues.length > 0) throw badUserInput(...issues);

  return defined({
    sectionId: section?.id,
    kind: facts.kind ?? undefined,
    informationKind: facts.informationKind ?? undefined,
    provenance: facts.provenance ?? undefined,
    author: line(facts.author),
    sourceName: line(facts.sourceName),
    sourceUrl: line(facts.sourceUrl),
    tags: facts.tags
      ? [...new Set(facts.tags.map((tag) => normalizeText(tag).trim()).filter(Boolean))]
      : undefined,
    isSensitive: facts.isSensitive ?? undefined,
  });
}

/** Undefined leaves a column as it is; null and blank empty it. */
const line = (text: string | null | undefined) =>
  text === undefined ? undefined : (text && normalizeText(text).trim()) || null;

const defined = <T extends object>(columns: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

function nameIssues(field: string, text: string | null | undefined): FieldIssue[] {
  return text && lengthOf(text) > limits.name
    ? [{ field, code: 'tooLong', values: { max: limits.name } }]
    : [];
}

function urlIssues(url: string | null | undefined): FieldIssue[] {
  if (!url) return [];
  const field = 'sourceUrl';
  if (url.length > contentLimits.href)
    return [{ field, code: 'tooLong', values: { max: contentLimits.href } }];
  return /^https?:/i.test(url.trim()) && isAllowedHref(url.trim()) ? [] : [{ field, code: 'invalidUrl' }];
}

function tagIssues(tags: readonly string[]): FieldIssue[] {
  if (tags.length > limits.tags) return [{ field: 'tags', code: 'tooMany', values: { max: limits.tags } }];
  return tags.flatMap((tag, index) =>
    lengthOf(tag) > limits.tag
      ? [{ field: `tags[${index}]`, code: 'tooLong', values: { max: limits.tag } }]
      : [],
  );
}
