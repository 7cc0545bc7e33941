import type { DeadlineUnit } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const DeadlineUnitEnum = graphqlEnum<DeadlineUnit>(
  'DeadlineUnit',
  'Unit of a clock. Working time follows the calendar of the portal (Civil Code 2015, articles 147 and 148).',
  {
    workingDay: 'Working days after the day of the event, up to 24:00 of the last one.',
    workingHour: 'Hours inside the working hours of the portal, from the moment itself.',
    hour: 'Hours from the moment itself, through nights and holidays.',
  },
);
