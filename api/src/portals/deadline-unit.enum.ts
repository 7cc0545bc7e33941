import type { DeadlineUnit } from '@hai-dang/schema';
import { registerEnumType } from 'type-graphql';

/** GraphQL names of the units of a legal clock, with the units as values. */
export const DeadlineUnitEnum = {
  WORKING_DAY: 'workingDay',
  WORKING_HOUR: 'workingHour',
  HOUR: 'hour',
} as const satisfies Record<string, DeadlineUnit>;

registerEnumType(DeadlineUnitEnum, {
  name: 'DeadlineUnit',
  description:
    'Unit of a clock. Working time follows the calendar of the portal (Civil Code 2015, articles 147 and 148).',
  valuesConfig: {
    WORKING_DAY: { description: 'Working days after the day of the event, up to 24:00 of the last one.' },
    WORKING_HOUR: { description: 'Hours inside the working hours of the portal, from the moment itself.' },
    HOUR: { description: 'Hours from the moment itself, through nights and holidays.' },
  },
});
