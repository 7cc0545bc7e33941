import type { PublicContext } from '../shared/context.ts';
import { preparedTexts } from './prepared-texts.ts';

export type Value = string | number | boolean | null | readonly string[];

/** The values of a statement, numbered as they are named. */
export class Parameters {
  readonly values: (string | number | boolean | null)[] = [];

  /** Adds a value and returns its place, such as `$3`. A list becomes an array literal of PostgreSQL. */
  add(value: Value | undefined): string {
    this.values.push(
      Array.isArray(value) ? arrayLiteral(value) : ((value ?? null) as string | number | boolean | null),
    );
    return `$${this.values.length}`;
  }
}

/** The driver ends a connection after an hour at most, and with it what was prepared on it. */
const isPrepared = preparedTexts(300, 1_800_000);

/**
 * Runs a statement of the public side's busiest reads. The text has few shapes, one per set of asked columns and
 * conditions, so that each is prepared once per connection; a query builder would send it anew each time. Values never
 * stand in the text.
 */
export function run<Row extends object>(
  ctx: Pick<PublicContext, 'db'>,
  text: string,
  { values }: Pick<Parameters, 'values'>,
): Promise<Row[]> {
  return ctx.db.$client.unsafe<Row[]>(text, values, { prepare: isPrepared(text) });
}

const arrayLiteral = (values: readonly string[]): string =>
  `{${values.map((each) => `"${each.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
