import { media, portals } from '@hai-dang/schema/tables';
import { asc, eq, getTableColumns, gt } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { isMember, requireActor } from '../people/people.access.ts';
import type { Context, PublicContext } from '../shared/context.ts';
import type { Media } from './media.type.ts';

export type MediaRow = typeof media.$inferSelect;

/** The bytes to send, and what to call them. */
export type StoredFile = Pick<MediaRow, 'sha256' | 'mimeType' | 'size'>;

/** A picture of a portal that the caller works in; null for every other one. Throws UNAUTHENTICATED. */
export async function findMedia(ctx: Context, id: string): Promise<MediaRow | null> {
  const actor = requireActor(ctx);
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ media: getTableColumns(media), portal: { id: portals.id, parentId: portals.parentId } })
    .from(media)
    .innerJoin(portals, eq(portals.id, media.portalId))
    .where(eq(media.id, id));
  return row && isMember(actor, row.portal) ? row.media : null;
}

/** A picture that something live shows. The public role sees the rows of no other. */
export async function findPublishedMedia(
  ctx: Pick<PublicContext, 'db'>,
  id: string,
): Promise<StoredFile | null> {
  if (!isUuid(id)) return null;
  const { sha256, mimeType, size } = media;
  const [row] = await ctx.db.select({ sha256, mimeType, size }).from(media).where(eq(media.id, id));
  return row ?? null;
}

/** Pictures whose bytes are in hand at the same time; each has up to 15 MB. */
const pageSize = 8;

/** Every picture there is, for work on all of them. */
export async function* pagesOfMedia({ db }: Pick<Context, 'db'>): AsyncGenerator<MediaRow[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await db
      .select()
      .from(media)
      .where(gt(media.id, after))
      .orderBy(asc(media.id))
      .limit(pageSize);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}

/** A picture as the editorial door shows it. */
export function asMedia({ id, width, height, mimeType, size, fileName, credit }: MediaRow): Media {
  return { id, url: `/editorial/media/${id}`, width, height, mimeType, size, fileName, credit };
}
