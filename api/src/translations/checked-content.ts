import type { FieldIssue } from '@hai-dang/schema';
import {
  type Content,
  emptyDocument,
  ensureBlockIds,
  mediaIdsOf,
  normalizeContent,
  parseDocument,
  type Seo,
  slugify,
  validateContent,
} from '@hai-dang/schema/document';
import { media, slugHistory, translations } from '@hai-dang/schema/tables';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';

/** Content as a writer sends it; drafts may have gaps. */
export interface ContentToSave {
  title: string;
  /** Absent: made from the title. */
  slug?: string | null;
  summary?: string | null;
  /** A ProseMirror document; absent in a new article. */
  body?: unknown;
  seo?: Seo | null;
}

/** Where a text belongs: its slug must be free there, its pictures must be from there. */
export interface ContentPlace {
  portalId: string;
  language: string;
  /** Absent while the translation is being made. */
  translationId?: string;
}

/**
 * The content in its stored form, or BAD_USER_INPUT with every field that cannot be stored. A slug that the writer chose
 * and somebody else has is refused; one that was made from the title gets a number.
 */
export async function checkedContent(
  ctx: Context,
  place: ContentPlace,
  sent: ContentToSave,
): Promise<Content> {
  const title = sent.title;
  const chosen = sent.slug?.trim() ?? '';
  const content = {
    title,
    slug: chosen,
    summary: sent.summary ?? null,
    body: (sent.body ?? emptyDocument()) as Content['body'],
    seo: sent.seo ?? {},
  };
  const issues: FieldIssue[] = validateContent(content);
  if (issues.length > 0) throw badUserInput(...issues);
  const parsed = parseDocument(content.body);
  if (!parsed.ok) throw badUserInput({ field: 'body', code: 'invalidDocument' });

  const normal = normalizeContent({ ...content, body: ensureBlockIds(parsed.doc) });
  await requireOwnPictures(ctx, place, normal);
  if (normal.slug) {
    if (await isSlugTaken(ctx, place, normal.slug))
      throw badUserInput({ field: 'slug', code: 'slugTaken', values: { slug: normal.slug } });
    return normal;
  }
  return normal.title ? { ...normal, slug: await freeSlug(ctx, place, normal.title) } : normal;
}

async function requireOwnPictures(
  ctx: Context,
  { portalId }: ContentPlace,
  { body }: Content,
): Promise<void> {
  const ids = mediaIdsOf(body);
  if (ids.length === 0) return;
  const uuids = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  const known = uuids.length
    ? await ctx.db
        .select({ id: media.id })
        .from(media)
        .where(and(inArray(media.id, uuids), eq(media.portalId, portalId)))
    : [];
  const missing = ids.filter((id) => !known.some((row) => row.id === id));
  if (missing.length > 0)
    throw badUserInput(...missing.map((id) => ({ field: 'body', code: 'mediaUnknown', values: { id } })));
}

/** A slug belongs to who has it now, and for good to who was ever live under it: old links must not change their meaning. */
export async function isSlugTaken(ctx: Context, place: ContentPlace, slug: string): Promise<boolean> {
  const { portalId, language, translationId } = place;
  const own = translationId ?? '00000000-0000-0000-0000-000000000000';
  const [row] = await ctx.db.execute<{ taken: boolean }>(sql`
    select exists (${ctx.db
      .select({ one: sql`1` })
      .from(translations)
      .where(
        and(
          eq(translations.portalId, portalId),
          eq(translations.language, language),
          eq(translations.slug, slug),
          ne(translations.id, own),
        ),
      )})
      or exists (${ctx.db
        .select({ one: sql`1` })
        .from(slugHistory)
        .where(
          and(
            eq(slugHistory.portalId, portalId),
            eq(slugHistory.language, language),
            eq(slugHistory.slug, slug),
            ne(slugHistory.translationId, own),
          ),
        )}) as taken`);
  return row?.taken ?? false;
}

/** The title's slug, with the first number that makes it free. */
export async function freeSlug(ctx: Context, place: ContentPlace, title: string): Promise<string> {
  const base = slugify(title, place.language);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${[...base].slice(0, 110).join('')}-${number}`;
    if (!(await isSlugTaken(ctx, place, slug))) return slug;
  }
}
