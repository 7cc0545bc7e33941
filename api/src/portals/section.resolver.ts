import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { archiveSection } from './archive-section.ts';
import { createSection } from './create-section.ts';
import { nameIn } from './name-in.ts';
import { getPortalById } from './portal.queries.ts';
import { Portal } from './portal.type.ts';
import { ArchiveSectionInput, CreateSectionInput, UpdateSectionInput } from './section.input.ts';
import {
  findReadableSection,
  findSection,
  listSectionNames,
  listSections,
  sectionNames,
} from './section.queries.ts';
import { Section, SectionName, SectionPage } from './section.type.ts';
import { updateSection } from './update-section.ts';

@Resolver(() => Section)
export class SectionResolver {
  @Query(() => SectionPage, {
    description: 'Sections of one portal, or of all in which the signed-in person has a role.',
  })
  sections(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of a portal.' }) portal?: string,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; the first 25 when absent.' })
    page?: PageInput,
  ): Promise<SectionPage> {
    return listSections(ctx, { portal, page });
  }

  @Query(() => Section, {
    nullable: true,
    description: 'One section; null when there is none that the signed-in person may see.',
  })
  section(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the section.' }) id: string,
  ): Promise<Section | null> {
    return findReadableSection(ctx, id);
  }

  @Mutation(() => Section, {
    description:
      'Adds a section to a portal. Administrators only. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  createSection(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateSectionInput, { description: 'The new section.' }) input: CreateSectionInput,
  ): Promise<Section> {
    return createSection(ctx, input);
  }

  @Mutation(() => Section, {
    description:
      'Renames, orders, moves or weighs a section. Administrators only. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT, GUARD_FAILED for moving a prescribed one.',
  })
  updateSection(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateSectionInput, { description: 'The section and what to change.' })
    input: UpdateSectionInput,
  ): Promise<Section> {
    return updateSection(ctx, input);
  }

  @Mutation(() => Section, {
    description:
      'Takes a section out of use. Administrators only. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, GUARD_FAILED while it is prescribed, or holds articles or sections.',
  })
  archiveSection(
    @Ctx() ctx: Context,
    @Arg('input', () => ArchiveSectionInput, { description: 'The section.' }) input: ArchiveSectionInput,
  ): Promise<Section> {
    return archiveSection(ctx, input);
  }

  @FieldResolver(() => String, { description: 'What the section is called.' })
  async name(
    @Ctx() ctx: Context,
    @Root() section: Section,
    @Arg('language', () => LanguageTag, {
      nullable: true,
      description:
        'Wanted language; that of the request when absent. A missing one falls back to the default language.',
    })
    language?: string,
  ): Promise<string> {
    const [names, portal] = await Promise.all([
      sectionNames(ctx, section.id),
      getPortalById(ctx, section.portalId),
    ]);
    return nameIn(names, language ?? ctx.language, portal.defaultLanguage);
  }

  @FieldResolver(() => [SectionName], { description: 'Its names and slugs in every language that has one.' })
  names(@Ctx() ctx: Context, @Root() section: Section): Promise<SectionName[]> {
    return listSectionNames(ctx, section.id);
  }

  @FieldResolver(() => Portal, { description: 'The portal that it belongs to.' })
  portal(@Ctx() ctx: Context, @Root() section: Section): Promise<Portal> {
    return getPortalById(ctx, section.portalId);
  }

  @FieldResolver(() => Section, { nullable: true, description: 'The section above it; null for a root.' })
  parent(@Ctx() ctx: Context, @Root() section: Section): Promise<Section | null> | null {
    return section.parentId === null ? null : findSection(ctx, section.parentId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is out of use.' })
  isArchived(@Root() section: Section): boolean {
    return section.archivedAt !== null;
  }
}
