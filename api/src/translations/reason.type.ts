import type { Reason as DomainReason, Role } from '@hai-dang/schema';
import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from '../people/role.enum.ts';
import { JSONDocument } from '../shared/scalars.ts';
import { reasonSentence } from '../shared/sentence.ts';
import { type OfferedAction, WorkflowActionEnum } from './translation.enums.ts';

@ObjectType({ description: 'Why an action is refused, and what would make it possible.' })
export class Reason {
  @Field(() => String, { description: 'Stable code, e.g. `ownWork`.' })
  code!: string;

  @Field(() => String, { description: 'The reason as a sentence in the language of the request.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field that it is about, e.g. `body.blocks.b1.alt`.',
  })
  field!: string | null;

  @Field(() => [String], { description: 'Requirements behind the rule, e.g. `HP20-8.4a`.' })
  basis!: readonly string[];

  @Field(() => [RoleEnum], { description: 'Roles that could do it, or that could remove the obstacle.' })
  roles!: readonly Role[];

  @Field(() => JSONDocument, {
    nullable: true,
    description: 'Numbers and names that the sentence speaks of.',
  })
  values!: Record<string, string | number> | null;
}

@ObjectType({ description: 'An action, and whether the signed-in person may take it now.' })
export class AvailableAction {
  @Field(() => WorkflowActionEnum, { description: 'The action.' })
  action!: OfferedAction;

  @Field(() => Boolean, { description: 'Whether it would be carried out.' })
  allowed!: boolean;

  @Field(() => [Reason], { description: 'What stands in the way; empty when it is allowed.' })
  reasons!: Reason[];

  @Field(() => [String], { description: 'Inputs that the action needs, e.g. `reason`, `scheduledFor`.' })
  asks!: string[];
}

/** A reason with its sentence. */
export const toReason = (reason: DomainReason, language: string): Reason => ({
  code: reason.code,
  message: reasonSentence(language, reason),
  field: reason.field ?? null,
  basis: reason.basis ?? [],
  roles: reason.roles ?? [],
  values: reason.values ?? null,
});
