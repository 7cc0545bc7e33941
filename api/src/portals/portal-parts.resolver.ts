import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { nameIn } from './name-in.ts';
import { PortalRole, Regulation } from './portal-parts.type.ts';

const languageArgument = {
  nullable: true,
  description:
    'Wanted language; that of the request when absent. A missing one falls back to the default language.',
} as const;

@Resolver(() => PortalRole)
export class PortalRoleResolver {
  @FieldResolver(() => String, { description: 'The title, such as "Trưởng Ban Biên tập".' })
  name(
    @Ctx() ctx: Context,
    @Root() role: PortalRole,
    @Arg('language', () => LanguageTag, languageArgument) language?: string,
  ): string {
    return nameIn(role.names, language ?? ctx.language, role.defaultLanguage);
  }
}

@Resolver(() => Regulation)
export class RegulationResolver {
  @FieldResolver(() => String, { description: 'Who issued the instrument.' })
  issuer(
    @Ctx() ctx: Context,
    @Root() regulation: Regulation,
    @Arg('language', () => LanguageTag, languageArgument) language?: string,
  ): string {
    return nameIn(regulation.issuer, language ?? ctx.language, regulation.defaultLanguage);
  }
}
