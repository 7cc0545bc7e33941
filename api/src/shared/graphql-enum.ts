import { registerEnumType } from 'type-graphql';

/** `inApproval` as GraphQL writes enum values: `IN_APPROVAL`; `read:history` is `READ_HISTORY`. */
export const enumName = (value: string): string =>
  value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(':', '_')
    .toUpperCase();

/**
 * Registers a list that the code owns as a GraphQL enum, every value with its description. Resolvers keep speaking the
 * list's own words; only the wire says UPPER_SNAKE_CASE.
 */
export function graphqlEnum<T extends string>(
  name: string,
  description: string,
  values: Record<T, string>,
): Record<string, T> {
  const entries = Object.entries<string>(values) as [T, string][];
  const type = Object.fromEntries(entries.map(([value]) => [enumName(value), value]));
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      entries.map(([value, words]) => [enumName(value), { description: words }]),
    ),
  });
  return type;
}
