import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ProvenanceEnum } from '../articles/provenance.enum.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { nameIn } from './name-in.ts';
import { PortalDeadline, PortalLanguage, PortalRole, Regulation } from './portal-parts.type.ts';
import {
  listPortalDeadlines,
  listPortalLanguages,
  listPortalRoles,
  portalNames,
} from './portal-parts.queries.ts';
import { UpdatePortalInput } from './portal.input.ts';
import { findPortal, findReadablePortal, listComponents, listPortals } from './portal.queries.ts';
import { Portal, PortalPage } from './portal.type.ts';
import { listSectionsOf } from './section.queries.ts';
import { Section } from './section.type.ts';
import { updatePortal } from './update-portal.ts';

@Resolver(() => Portal)
export class PortalResolver {
  @Query(() => PortalPage, { description: 'The portals in which the signed-in person has a role.' })
  portals(
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; the first 25 when absent.' })
    page?: PageInput,
  ): Promise<PortalPage> {
    return listPortals(ctx, page);
  }

  @Query(() => Portal, {
    nullable: true,
    description: 'One portal, by key or by id; null when there is none that the signed-in person may see.',
  })
  portal(
    @Ctx() ctx: Context,
    @Arg('key', () => String, { nullable: true, description: 'Key of the portal.' }) key?: string,
    @Arg('id', () => ID, { nullable: true, description: 'Identifier of the portal.' }) id?: string,
  ): Promise<Portal | null> {
    return findReadablePortal(ctx, { key, id });
  }

  @Mutation(() => Portal, {
    description:
      'Changes what a portal decides for itself. Administrators only. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT, GUARD_FAILED for a limit that a regulation sets.',
  })
  updatePortal(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdatePortalInput, { description: 'The portal and what to change.' })
    input: UpdatePortalInput,
  ): Promise<Portal> {
    return updatePortal(ctx, input);
  }

  @FieldResolver(() => String, { description: 'What the portal is called.' })
  async name(
    @Ctx() ctx: Context,
    @Root() portal: Portal,
    @Arg('language', () => LanguageTag, {
      nullable: true,
      description:
        'Wanted language; that of the request when absent. A missing one falls back to the default language.',
    })
    language?: string,
  ): Promise<string> {
    return nameIn(await portalNames(ctx, portal.id), language ?? ctx.language, portal.defaultLanguage);
  }

  @FieldResolver(() => Portal, { nullable: true, description: 'The portal of level I above it.' })
  parent(@Ctx() ctx: Context, @Root() portal: Portal): Promise<Portal | null> | null {
    return portal.parentId === null ? null : findPortal(ctx, portal.parentId);
  }

  @FieldResolver(() => [Portal], {
    description: 'Component portals under it in which the signed-in person has a role.',
  })
  components(@Ctx() ctx: Context, @Root() portal: Portal): Promise<Portal[]> {
    return listComponents(ctx, portal.id);
  }

  @FieldResolver(() => Regulation, { description: 'The legal instrument that founds and rules the portal.' })
  regulation(@Root() portal: Portal): Regulation {
    return { ...portal.regulation, defaultLanguage: portal.defaultLanguage };
  }

  @FieldResolver(() => [PortalLanguage], { description: 'Its languages, in its own order.' })
  languages(@Ctx() ctx: Context, @Root() portal: Portal): Promise<PortalLanguage[]> {
    return listPortalLanguages(ctx, portal.id);
  }

  @FieldResolver(() => [PortalRole], { description: 'The titles that it knows, in its own order.' })
  async roles(@Ctx() ctx: Context, @Root() portal: Portal): Promise<PortalRole[]> {
    const roles = await listPortalRoles(ctx, portal.id);
    return roles.map((role) => ({ ...role, defaultLanguage: portal.defaultLanguage }));
  }

  @FieldResolver(() => [PortalDeadline], {
    description: 'Its deadlines by key: those of regulations and its own.',
  })
  deadlines(@Ctx() ctx: Context, @Root() portal: Portal): Promise<PortalDeadline[]> {
    return listPortalDeadlines(ctx, portal.id);
  }

  @FieldResolver(() => [Section], {
    description: 'Its sections as a tree read from top to bottom, archived ones included.',
  })
  sections(@Ctx() ctx: Context, @Root() portal: Portal): Promise<Section[]> {
    return listSectionsOf(ctx, portal.id);
  }

  @FieldResolver(() => [String], {
    description: 'Authorities whose order takes content down, in the words of the regulation.',
  })
  takedownAuthorities(@Root() portal: Portal): string[] {
    return portal.settings.takedown.authorities;
  }

  @FieldResolver(() => [ProvenanceEnum], { description: 'Provenances of articles that it accepts.' })
  provenances(@Root() portal: Portal): string[] {
    return portal.settings.provenances;
  }

  @FieldResolver(() => String, {
    description: '`required`: nobody approves their own work. `relaxed`: they may, and the event says so.',
  })
  fourEyes(@Root() portal: Portal): string {
    return portal.settings.fourEyes;
  }

  @FieldResolver(() => String, {
    description:
      'What becomes of live translations when their source turns out wrong: `keep`, `keepWithNotice` or `withdraw`.',
  })
  wrongSourcePolicy(@Root() portal: Portal): string {
    return portal.settings.wrongSourcePolicy;
  }
}
