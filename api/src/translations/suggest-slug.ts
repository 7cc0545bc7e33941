import { getPortal } from '../portals/portal.queries.ts';
import { requireMember } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { freeSlug } from './checked-content.ts';

/** A slug made from the title that nobody else has, for the form to offer. */
export async function suggestSlug(
  ctx: Context,
  asked: { portal: string; language: string; title: string; translation?: string | null },
): Promise<string> {
  const portal = await getPortal(ctx, asked.portal);
  requireMember(ctx, portal);
  const place = {
    portalId: portal.id,
    language: asked.language,
    translationId: asked.translation ?? undefined,
  };
  return freeSlug(ctx, place, asked.title);
}
