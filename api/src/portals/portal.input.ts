import type { DeadlineUnit } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DeadlineUnitEnum } from './deadline-unit.enum.ts';

@InputType({ description: 'A limit that the portal sets for itself.' })
export class PortalDeadlineInput {
  @Field(() => String, { description: 'Key of one of the deadlines of the portal.' })
  key!: string;

  @Field(() => Int, { description: 'How many units, 1 to 1000.' })
  amount!: number;

  @Field(() => DeadlineUnitEnum, { description: 'Unit of the amount.' })
  unit!: DeadlineUnit;
}

@InputType({ description: 'What to change in a portal. What is absent stays as it is.' })
export class UpdatePortalInput {
  @Field(() => ID, { description: 'Identifier of the portal.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: '`required`: nobody approves their own work. `relaxed`: they may, and the event says so.',
  })
  fourEyes?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What becomes of live translations when their source turns out wrong: `keep`, `keepWithNotice` or `withdraw`.',
  })
  wrongSourcePolicy?: string | null;

  @Field(() => [PortalDeadlineInput], {
    nullable: true,
    description: 'Limits to change; others stay as they are.',
  })
  deadlines?: PortalDeadlineInput[] | null;
}
