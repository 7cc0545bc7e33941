import type { DeadlineUnit, Role } from '@hai-dang/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../people/role.enum.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { DeadlineUnitEnum } from './deadline-unit.enum.ts';

@ObjectType({ description: 'A language in which a portal speaks.' })
export class PortalLanguage {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => String, { description: 'What the portal is called in this language.' })
  name!: string;

  @Field(() => String, { description: 'The line that credits the portal wherever its texts are used again.' })
  attribution!: string;

  @Field(() => String, { description: 'Folder of the addresses in this language: `/`, `/en/`, `/chinese/`.' })
  urlPrefix!: string;

  @Field(() => Boolean, { description: 'Whether new texts may be written in this language.' })
  isEnabled!: boolean;
}

@ObjectType({
  description: 'A title that the regulation of a portal knows, and the role that stands behind it.',
})
export class PortalRole {
  @Field(() => String, { description: 'Key of the title, such as `headOfBoard`.' })
  key!: string;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'Role of whoever bears the title; null for a part without an account.',
  })
  role!: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'What whoever bears the title does, in the default language of the portal.',
  })
  duties!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Clauses that name the title, such as `HP20-5.1, HP20-8.4`; null for a title of our own.',
  })
  basis!: string | null;

  names!: Record<string, string>;
  defaultLanguage!: string;
}

@ObjectType({ description: 'How long a duty may take in a portal.' })
export class PortalDeadline {
  @Field(() => String, { description: 'Key of the deadline, such as `approve` or `takedownOrder`.' })
  key!: string;

  @Field(() => Int, { description: 'How many units.' })
  amount!: number;

  @Field(() => DeadlineUnitEnum, { description: 'Unit of the amount.' })
  unit!: DeadlineUnit;

  @Field(() => String, {
    nullable: true,
    description: 'What the deadline is for, in the default language of the portal.',
  })
  appliesTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When the clock starts, in the default language of the portal.',
  })
  startsFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Clause that sets the limit, such as `LS21-9.3`; null when the portal set it itself.',
  })
  basis!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Requirement behind the limit, such as `LS21-9.3a`. Such a limit is not for the portal to change.',
  })
  requirement!: string | null;
}

@ObjectType({ description: 'The legal instrument that founds and rules a portal.' })
export class Regulation {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the instrument; null when it is not known.',
  })
  number!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day of issue as `YYYY-MM-DD`, or `YYYY-MM` where the day is not known.',
  })
  issuedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day from which it holds as `YYYY-MM-DD`, or `YYYY-MM` where the day is not known.',
  })
  effectiveOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the instrument that it replaced.' })
  replaces!: string | null;

  issuer!: Record<string, string>;
  defaultLanguage!: string;
}
