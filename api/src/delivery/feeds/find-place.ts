import { canonicalLanguageTag } from '@hai-dang/schema';
import { nameIn } from '../../portals/name-in.ts';
import { notFound } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import type { LiveLanguage, LivePortal, LiveSection } from '../directory.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import type { FeedPlace } from './feed-address.ts';

/** A portal, one of its languages and perhaps one of its sections. */
export interface FoundPlace {
  portal: LivePortal;
  language: LiveLanguage;
  section: LiveSection | null;
}

/** What the names of a place mean. Throws NOT_FOUND naming the first one that means nothing. */
export async function findPlace(ctx: PublicContext, place: FeedPlace): Promise<FoundPlace> {
  const { byKey } = await readPublicDirectory(ctx);
  const portal = byKey.get(place.portal);
  if (!portal) throw notFound('Portal', 'portal');
  const tag = canonicalLanguageTag(place.language);
  const language = portal.languages.find((each) => each.language === tag && each.isEnabled);
  if (!language) throw notFound('PortalLanguage', 'language');
  if (place.section === undefined) return { portal, language, section: null };
  const section = portal.sections.find(({ key, isArchived }) => key === place.section && !isArchived);
  if (!section) throw notFound('Section', 'section');
  return { portal, language, section };
}

/** What a section is called in a language; the portal's default language stands in for a missing name, then its key. */
export const sectionName = ({ names, defaultLanguage, key }: LiveSection, language: string): string =>
  nameIn(Object.fromEntries(names.map((each) => [each.language, each.name])), language, defaultLanguage) ||
  key;
