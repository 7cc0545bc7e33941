// Commands load this file without any schema, and decorators need it in place.
import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';
import { badUserInput } from './errors.ts';

const largest = 100;

@InputType({ description: 'Which page of a list: editorial tables show page numbers.' })
export class PageInput {
  @Field(() => Int, { defaultValue: 1, description: 'Number of the page, from 1.' })
  number: number = 1;

  @Field(() => Int, { defaultValue: 25, description: 'Entries per page, 1 to 100.' })
  size: number = 25;
}

/** One page of a list, and how many entries there are on all pages. */
export interface Page<T> {
  items: T[];
  total: number;
}

/** The page in the words of SQL; the first 25 entries when none is asked for. Throws BAD_USER_INPUT for an impossible one. */
export function limitOf(page: PageInput | null | undefined): { limit: number; offset: number } {
  const { number, size } = page ?? new PageInput();
  if (number < 1) throw badUserInput({ field: 'page.number', code: 'tooSmall', values: { min: 1 } });
  if (size < 1) throw badUserInput({ field: 'page.size', code: 'tooSmall', values: { min: 1 } });
  if (size > largest) throw badUserInput({ field: 'page.size', code: 'tooLarge', values: { max: largest } });
  // PostgreSQL takes offsets up to 2^63, JavaScript counts exactly up to 2^53: both are past every list.
  return { limit: size, offset: (number - 1) * size };
}
