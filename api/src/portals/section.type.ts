import type { SearchWeight } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { SearchWeightEnum } from './search-weight.enum.ts';

@ObjectType({ description: 'What a section is called in one language.' })
export class SectionName {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => String, { description: 'The name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Its part of the address, unique in the portal and language.' })
  slug!: string;
}

@ObjectType({ description: 'A branch of the section tree of a portal.' })
export class Section {
  @Field(() => ID, { description: 'Identifier of the section.' })
  id!: string;

  @Field(() => String, {
    description:
      'Short name in addresses and filters, such as `news-economy`; unique in the portal. It never changes.',
  })
  key!: string;

  @Field(() => Int, { description: 'Place among its siblings, from 0.' })
  position!: number;

  @Field(() => Boolean, {
    description: 'Whether the regulation prescribes the section: it cannot be archived or moved.',
  })
  isLocked!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Clause that asks for the section, such as `HP20-2.4a`.',
  })
  basis!: string | null;

  @Field(() => SearchWeightEnum, {
    description:
      'How its own articles stand in a search of readers. Sections under it have a weight of their own.',
  })
  searchWeight!: SearchWeight;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  portalId!: string;
  parentId!: string | null;
  archivedAt!: Date | null;
}

@ObjectType({ description: 'One page of sections.' })
export class SectionPage {
  @Field(() => [Section], {
    description: 'The sections of this page: portal by portal, each tree from top to bottom.',
  })
  items!: Section[];

  @Field(() => Int, { description: 'Number of sections on all pages.' })
  total!: number;
}
