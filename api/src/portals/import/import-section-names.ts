import { sectionNames } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { freeSlug, sectionSlug } from '../section-slug.ts';
import { compareRows } from './changes.ts';
import type { FlatSection } from './flatten-sections.ts';

type NameRow = typeof sectionNames.$inferSelect;

/** Names of the sections in every language; says which changed. A name that has a slug keeps it, so that links last. */
export async function importSectionNames(
  ctx: Context,
  portalId: string,
  flat: readonly FlatSection[],
  ids: ReadonlyMap<string, string>,
): Promise<string[]> {
  const stored = await ctx.db.select().from(sectionNames).where(eq(sectionNames.portalId, portalId));
  const slugs = new Map(stored.map((row) => [`${row.sectionId} ${row.language}`, row.slug]));
  const taken = new Set(stored.map(({ language, slug }) => `${language} ${slug}`));
  const keys = new Map([...ids].map(([key, id]) => [id, key]));

  const wanted = flat.flatMap((section) =>
    Object.entries(section.name).map(([language, name]): NameRow => {
      const sectionId = ids.get(section.key) ?? '';
      const slug =
        slugs.get(`${sectionId} ${language}`) ??
        freeSlug(newSlug(flat, section, language), (each) => taken.has(`${language} ${each}`));
      taken.add(`${language} ${slug}`);
      return { sectionId, portalId, language, name, slug };
    }),
  );
  const keyOf = (row: NameRow) => `${keys.get(row.sectionId)}.name.${row.language}`;
  const { rows } = compareRows('sections', keyOf, stored, wanted);
  if (rows.length > 0) {
    await ctx.db
      .insert(sectionNames)
      .values(rows)
      .onConflictDoUpdate({
        target: [sectionNames.sectionId, sectionNames.language],
        set: { name: sql`excluded.name` },
      });
  }
  return rows.map((row) => `sections.${keyOf(row)}`);
}

/** Sections of one name under different parents carry the parent's name in front: `gioi-thieu-chung-kinh-te`. */
function newSlug(flat: readonly FlatSection[], section: FlatSection, language: string): string {
  const name = section.name[language] ?? '';
  const slug = sectionSlug(name, language);
  const isShared = flat.some(
    (other) => other !== section && sectionSlug(other.name[language] ?? '', language) === slug,
  );
  const parent = flat.find(({ key }) => key === section.parentKey);
  return isShared && parent ? sectionSlug(`${parent.name[language]} ${name}`, language) : slug;
}
