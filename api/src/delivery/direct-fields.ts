import type { GraphQLFieldResolver } from 'graphql';
import { nameIn } from '../portals/name-in.ts';
import type { PublicContext } from '../shared/public-context.ts';
import type { PublicArticle } from './article.type.ts';
import type { LiveSection } from './directory.ts';
import { globalId } from './global-id.ts';
import { momentOf } from './live-article.ts';

type Fields<Source> = Record<
  string,
  GraphQLFieldResolver<Source, PublicContext, { language?: string | null }>
>;

/**
 * Fields that stand in every entry of a list, answered by a function and nothing around it. Each of them would cost as
 * much as the rest of the entry, were it called as a method of a resolver class.
 */
export const directly: Record<string, Fields<never>> = {
  Article: {
    // As text: a Date would be read and written again for each.
    publishedAt: ({ preciseTime }) => momentOf(preciseTime),
    updatedAt: ({ preciseUpdate }) => momentOf(preciseUpdate),
  } satisfies Fields<PublicArticle>,
  Section: {
    id: ({ sectionId }) => globalId('Section', sectionId),
    name: (section, { language }, ctx) => inLanguage(section, 'name', language, ctx),
    slug: (section, { language }, ctx) => inLanguage(section, 'slug', language, ctx),
  } satisfies Fields<LiveSection>,
};

/** Getters of a class, which need no function at all to be read. */
export const justRead: Record<string, readonly string[]> = {
  Article: ['id', 'url', 'section', 'source', 'media', 'notice'],
};

function inLanguage(
  { names, language, defaultLanguage }: LiveSection,
  what: 'name' | 'slug',
  wanted: string | null | undefined,
  ctx: PublicContext,
): string {
  const asked = wanted ?? language ?? ctx.language;
  const found = names.find((each) => each.language === asked);
  if (found) return found[what];
  return nameIn(Object.fromEntries(names.map((each) => [each.language, each[what]])), asked, defaultLanguage);
}
