import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { nameIn } from '../portals/name-in.ts';
import type { PublicContext } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { globalId } from './global-id.ts';
import {
  findPortal,
  findPortalByKey,
  listComponents,
  listPortals,
  type LivePortal,
} from './portal.queries.ts';
import { PublicPortal, PublicPortalLanguage } from './portal.type.ts';
import { listBranches } from './section.queries.ts';
import { PublicSection } from './section.type.ts';

@Resolver(() => PublicPortal)
export class PublicPortalResolver {
  @Query(() => [PublicPortal], { description: 'All portals of this instance, level I first, then by key.' })
  portals(@Ctx() ctx: PublicContext): Promise<readonly LivePortal[]> {
    return listPortals(ctx);
  }

  @Query(() => PublicPortal, { nullable: true, description: 'One portal; null when there is none.' })
  portal(
    @Ctx() ctx: PublicContext,
    @Arg('key', () => String, { description: 'Key of the portal, such as `hai-phong`.' }) key: string,
  ): Promise<LivePortal | null> {
    return findPortalByKey(ctx, key);
  }

  @FieldResolver(() => ID, { description: 'Identifier of the portal.' })
  id(@Root() { portalId }: LivePortal): string {
    return globalId('Portal', portalId);
  }

  @FieldResolver(() => String, { description: 'What the portal is called.' })
  name(
    @Ctx() ctx: PublicContext,
    @Root() { languages, defaultLanguage }: LivePortal,
    @Arg('language', () => LanguageTag, {
      nullable: true,
      description:
        'Wanted language; that of the request (`Accept-Language`) when absent. The default language of the portal stands in for a missing one.',
    })
    language?: string | null,
  ): string {
    const names = Object.fromEntries(languages.map((each) => [each.language, each.name]));
    return nameIn(names, language ?? ctx.language, defaultLanguage);
  }

  @FieldResolver(() => [PublicPortalLanguage], {
    description: 'The languages that it speaks, in its own order.',
  })
  languages(@Root() { languages }: LivePortal): PublicPortalLanguage[] {
    return languages.filter(({ isEnabled }) => isEnabled);
  }

  @FieldResolver(() => PublicPortal, {
    nullable: true,
    description: 'The portal of level I above it; null for a portal of level I.',
  })
  parent(@Ctx() ctx: PublicContext, @Root() { parentId }: LivePortal): Promise<LivePortal | null> | null {
    return parentId === null ? null : findPortal(ctx, parentId);
  }

  @FieldResolver(() => [PublicPortal], { description: 'Component portals under it, by key.' })
  components(@Ctx() ctx: PublicContext, @Root() { portalId }: LivePortal): Promise<LivePortal[]> {
    return listComponents(ctx, portalId);
  }

  @FieldResolver(() => [PublicSection], {
    description: 'Top of its section tree, in its own order; `children` leads down.',
  })
  sections(@Ctx() ctx: PublicContext, @Root() { portalId }: LivePortal) {
    return listBranches(ctx, portalId, null);
  }
}
