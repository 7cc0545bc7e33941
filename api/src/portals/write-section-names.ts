import type { FieldIssue } from '@hai-dang/schema';
import { isValidSlug, lengthOf, normalizeText } from '@hai-dang/schema/document';
import { sectionNames } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { listPortalLanguages } from './portal-parts.queries.ts';
import { freeSlug, sectionSlug } from './section-slug.ts';
import type { SectionNameInput } from './section.input.ts';

const longestName = 200;

/**
 * Writes names of a section; the portal is locked by the caller, so that no slug is given twice. A new section has a name
 * in every language of its portal (`isNew`). Throws BAD_USER_INPUT that names every wrong one as `names.<language>`.
 */
export async function writeSectionNames(
  ctx: Context,
  section: { id: string; portalId: string },
  names: readonly SectionNameInput[],
  isNew: boolean,
): Promise<void> {
  const stored = await ctx.db.select().from(sectionNames).where(eq(sectionNames.portalId, section.portalId));
  const isTaken = (language: string, slug: string) =>
    stored.some((row) => row.sectionId !== section.id && row.language === language && row.slug === slug);
  const languages = (await listPortalLanguages(ctx, section.portalId)).map(({ language }) => language);

  const issues = names.flatMap((each) => [
    ...(languages.includes(each.language) ? [] : [{ field: `names.${each.language}`, code: 'unknown' }]),
    ...nameIssues(each),
    ...(each.slug && isTaken(each.language, each.slug)
      ? [{ field: `names.${each.language}.slug`, code: 'taken' }]
      : []),
  ]);
  const missing = languages.filter((language) => isNew && !names.some((each) => each.language === language));
  issues.push(...missing.map((language) => ({ field: `names.${language}`, code: 'required' })));
  if (issues.length > 0) throw badUserInput(...issues);
  if (names.length === 0) return;

  const rows = new Map(
    names.map(({ language, name, slug }) => {
      const text = normalizeText(name).trim();
      const own = stored.find((row) => row.sectionId === section.id && row.language === language)?.slug;
      const made = () => freeSlug(sectionSlug(text, language), (each) => isTaken(language, each));
      return [
        language,
        {
          sectionId: section.id,
          portalId: section.portalId,
          language,
          name: text,
          slug: slug || own || made(),
        },
      ];
    }),
  );
  await ctx.db
    .insert(sectionNames)
    .values([...rows.values()])
    .onConflictDoUpdate({
      target: [sectionNames.sectionId, sectionNames.language],
      set: { name: sql`excluded.name`, slug: sql`excluded.slug` },
    });
}

function nameIssues({ language, name, slug }: SectionNameInput): FieldIssue[] {
  const field = `names.${language}`;
  const issues: FieldIssue[] = [];
  if (!name.trim()) issues.push({ field: `${field}.name`, code: 'required' });
  if (lengthOf(name) > longestName)
    issues.push({ field: `${field}.name`, code: 'tooLong', values: { max: longestName } });
  if (slug && !isValidSlug(slug)) issues.push({ field: `${field}.slug`, code: 'invalidSlug' });
  return issues;
}
