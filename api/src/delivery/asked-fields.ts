import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { type ContentColumn, contentColumns } from './live-article.ts';

type Operation = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * Names of the fields that an operation asks for below the field that is being resolved, at the end of a path such as
 * `['edges', 'node']`. Conditions (`@include`) and types of fragments are not weighed: rather a column too many.
 */
export function askedFields(info: Operation, path: readonly string[] = []): Set<string> {
  let fields: readonly FieldNode[] = info.fieldNodes;
  for (const step of path) fields = fieldsUnder(fields, info).filter(({ name }) => name.value === step);
  return new Set(fieldsUnder(fields, info).map(({ name }) => name.value));
}

/** The large columns that an operation asks for, of articles that stand at any of these paths. */
export function askedContent(info: Operation, ...paths: string[][]): ContentColumn[] {
  const asked = (paths.length === 0 ? [[]] : paths).map((path) => askedFields(info, path));
  return contentColumns.filter((column) => asked.some((fields) => fields.has(column)));
}

/** Whether the caller gave this argument a value; one that comes from the schema's default was not given. */
export function isArgumentGiven({ fieldNodes, variableValues }: Operation, argument: string): boolean {
  const value = fieldNodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value === undefined || value.kind === Kind.NULL) return false;
  return value.kind !== Kind.VARIABLE || (variableValues[value.name.value] ?? null) !== null;
}

const fieldsUnder = (fields: readonly FieldNode[], info: Operation): FieldNode[] =>
  fields.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info));

function fieldsOf(set: SelectionSetNode | undefined, info: Operation): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    return fieldsOf(fragment?.selectionSet, info);
  });
}
