import type { Role } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../people/role.enum.ts';
import { JSONDocument, LanguageTag } from '../shared/scalars.ts';
import { TranslationStateEnum } from '../translations/translation.enums.ts';

@ObjectType({
  description:
    'What somebody did. Events are only ever added, and each carries the hash of the one before it.',
})
export class Event {
  @Field(() => ID, { description: 'Identifier of the event.' })
  id!: string;

  @Field(() => Int, { description: 'Place in the chain, from 1 without gaps.' })
  sequence!: number;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => RoleEnum, { nullable: true, description: 'In what role; null for the scheduler.' })
  actorRole!: Role | null;

  @Field(() => String, { description: 'What was done, e.g. `approve`.' })
  action!: string;

  @Field(() => String, { description: 'To what, e.g. `Translation`.' })
  subject!: string;

  @Field(() => LanguageTag, { nullable: true, description: 'In which language.' })
  language!: string | null;

  @Field(() => TranslationStateEnum, { nullable: true, description: 'State before.' })
  fromState!: string | null;

  @Field(() => TranslationStateEnum, { nullable: true, description: 'State after.' })
  toState!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason or note.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Content hash of the revision that it was done to.' })
  revisionHash!: string | null;

  @Field(() => JSONDocument, { description: 'What else belongs to it.' })
  details!: Record<string, unknown>;

  @Field(() => String, { description: 'SHA-256, in hex, over the event and the hash before it.' })
  hash!: string;

  // Answered by the resolver.
  actorId!: string | null;
  revisionId!: string | null;
}

@ObjectType({ description: 'One page of events.' })
export class EventPage {
  @Field(() => [Event], { description: 'The events of this page, newest first.' })
  items!: Event[];

  @Field(() => Int, { description: 'Number of events on all pages.' })
  total!: number;
}
