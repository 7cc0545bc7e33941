import { canonicalLanguageTag } from '@hai-dang/schema';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDate, GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';

function named(scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description });
}

/** A moment. TypeGraphQL uses it wherever a field's type is `Date`. */
export const DateTime = new GraphQLScalarType({
  ...named(
    GraphQLDateTimeISO,
    'DateTime',
    'A moment in UTC, as RFC 3339 writes it: `2025-09-02T07:00:00.000Z`.',
  ).toConfig(),
  // What is in this form already, and Dates, need no second reading.
  serialize: (value) => (typeof value === 'string' && isMoment(value) ? value : dateOf(value).toISOString()),
});

const isMoment = (text: string): boolean => text.length === 24 && text.endsWith('Z') && text[10] === 'T';

function dateOf(value: unknown): Date {
  const date: unknown = value instanceof Date ? value : GraphQLDateTimeISO.serialize(value);
  return date instanceof Date ? date : new Date(String(date));
}

export const CalendarDate = named(
  GraphQLDate,
  'Date',
  'A day without a time, as RFC 3339 writes it: `2025-09-02`.',
);

export const JSONDocument = named(
  GraphQLJSONObject,
  'JSON',
  'A document of a text body: a ProseMirror JSON object.',
);

// Of what the database holds, there are a few.
const knownTags = new Set<unknown>();

function toLanguageTag(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && knownTags.has(value)) return value;
  const tag = typeof value === 'string' ? canonicalLanguageTag(value) : null;
  if (tag === null) {
    const extensions = { issue: 'languageTag' };
    throw new GraphQLError('This is not a well-formed BCP 47 language tag.', { nodes: node, extensions });
  }
  if (tag === value && knownTags.size < 500) knownTags.add(tag);
  return tag;
}

export const LanguageTag = new GraphQLScalarType({
  name: 'LanguageTag',
  description:
    'A BCP 47 language tag in its canonical form: `vi`, `en`, `zh`, `ja`, `ko`, `zh-Hant`, and any other.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  serialize: (value) => toLanguageTag(value),
  parseValue: (value) => toLanguageTag(value),
  parseLiteral: (node) => toLanguageTag(node.kind === Kind.STRING ? node.value : undefined, node),
});

export const HTML = new GraphQLScalarType<string, string>({
  name: 'HTML',
  description: 'An HTML fragment that the server rendered from a checked document: safe to place in a page.',
  serialize: String,
});
