import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { nameIn } from '../portals/name-in.ts';
import { SectionName } from '../portals/section.type.ts';
import type { PublicContext } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { globalId } from './global-id.ts';
import { findSectionOf, listBranches, type LiveSection } from './section.queries.ts';
import { PublicSection } from './section.type.ts';

const language = {
  nullable: true,
  description:
    'Wanted language. When absent, that of the article that led here, or else that of the request (`Accept-Language`). The default language of the portal stands in for a missing one.',
};

@Resolver(() => PublicSection)
export class PublicSectionResolver {
  @FieldResolver(() => ID, { description: 'Identifier of the section.' })
  id(@Root() { sectionId }: LiveSection): string {
    return globalId('Section', sectionId);
  }

  @FieldResolver(() => String, { description: 'What the section is called.' })
  name(
    @Ctx() ctx: PublicContext,
    @Root() section: LiveSection,
    @Arg('language', () => LanguageTag, language) wanted?: string | null,
  ): string {
    return inLanguage(ctx, section, 'name', wanted);
  }

  @FieldResolver(() => String, { description: 'Its part of an address.' })
  slug(
    @Ctx() ctx: PublicContext,
    @Root() section: LiveSection,
    @Arg('language', () => LanguageTag, language) wanted?: string | null,
  ): string {
    return inLanguage(ctx, section, 'slug', wanted);
  }

  @FieldResolver(() => [SectionName], { description: 'Name and slug in every language that has one.' })
  names(@Root() { names }: LiveSection): SectionName[] {
    return names;
  }

  @FieldResolver(() => PublicSection, {
    nullable: true,
    description: 'The section above it; null at the top of the tree.',
  })
  async parent(@Ctx() ctx: PublicContext, @Root() section: LiveSection): Promise<LiveSection | null> {
    const { portalId, parentId, language } = section;
    const parent = parentId === null ? null : await findSectionOf(ctx, portalId, parentId);
    return parent && { ...parent, language };
  }

  @FieldResolver(() => [PublicSection], { description: 'The sections right under it, in their order.' })
  async children(@Ctx() ctx: PublicContext, @Root() section: LiveSection): Promise<LiveSection[]> {
    const { portalId, sectionId, language } = section;
    return (await listBranches(ctx, portalId, sectionId)).map((child) => ({ ...child, language }));
  }
}

function inLanguage(
  ctx: PublicContext,
  { names, language, defaultLanguage }: LiveSection,
  what: 'name' | 'slug',
  wanted: string | null | undefined,
): string {
  const words = Object.fromEntries(names.map((each) => [each.language, each[what]]));
  return nameIn(words, wanted ?? language ?? ctx.language, defaultLanguage);
}
