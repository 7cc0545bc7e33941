import type { PortalSettings, Regulation } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';

@ObjectType({
  description: 'A portal: a city or province (level I), or a component portal under one (level II).',
})
export class Portal {
  @Field(() => ID, { description: 'Identifier of the portal.' })
  id!: string;

  @Field(() => String, {
    description: 'Short name in addresses and settings, such as `hai-phong`. It never changes.',
  })
  key!: string;

  @Field(() => Int, { description: '1 for a city or province, 2 for a component portal.' })
  level!: number;

  @Field(() => String, { description: 'What kind of portal it is, such as `externalInformationPortal`.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Official domain; null when none is named.' })
  domain!: string | null;

  @Field(() => LanguageTag, { description: 'Language that stands in where another is missing.' })
  defaultLanguage!: string;

  @Field(() => String, {
    description: 'IANA time zone of its clocks and calendar, such as `Asia/Ho_Chi_Minh`.',
  })
  timeZone!: string;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  parentId!: string | null;
  regulation!: Regulation;
  settings!: PortalSettings;
}

@ObjectType({ description: 'One page of portals.' })
export class PortalPage {
  @Field(() => [Portal], { description: 'The portals of this page, level I first.' })
  items!: Portal[];

  @Field(() => Int, { description: 'Number of portals on all pages.' })
  total!: number;
}
