import type { SearchWeight } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { SearchWeightEnum } from './search-weight.enum.ts';

@InputType({ description: 'What a section is called in one language.' })
export class SectionNameInput {
  @Field(() => LanguageTag, { description: 'A language of the portal.' })
  language!: string;

  @Field(() => String, { description: 'The name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its part of the address. When absent, an existing one stays, and a new one is made from the name.',
  })
  slug?: string | null;
}

@InputType({ description: 'A new section of a portal.' })
export class CreateSectionInput {
  @Field(() => String, { description: 'Key of the portal.' })
  portal!: string;

  @Field(() => String, {
    description: 'Key of the section: lower-case words joined by hyphens, not in use in the portal.',
  })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Key of the section above it; absent for a root.' })
  parent?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its siblings, from 0; last when absent.' })
  position?: number | null;

  @Field(() => SearchWeightEnum, {
    nullable: true,
    description: 'How its articles stand in a search; `NORMAL` when absent.',
  })
  searchWeight?: SearchWeight | null;

  @Field(() => [SectionNameInput], { description: 'Its names, one for every language of the portal.' })
  names!: SectionNameInput[];
}

@InputType({ description: 'What to change in a section. What is absent stays as it is.' })
export class UpdateSectionInput {
  @Field(() => ID, { description: 'Identifier of the section.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Key of the section above it; null makes it a root.' })
  parent?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its siblings, from 0.' })
  position?: number | null;

  @Field(() => SearchWeightEnum, { nullable: true, description: 'How its articles stand in a search.' })
  searchWeight?: SearchWeight | null;

  @Field(() => [SectionNameInput], {
    nullable: true,
    description: 'Names to change; other languages stay as they are.',
  })
  names?: SectionNameInput[] | null;
}

@InputType({ description: 'Which section to archive.' })
export class ArchiveSectionInput {
  @Field(() => ID, { description: 'Identifier of the section.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;
}
