import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { type ArticleColumn, columnsFor } from './live-article.ts';

type Operation = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

// A compiled operation hands the same list of nodes to every execution.
const remembered = new WeakMap<readonly FieldNode[], Map<string, unknown>>();

function once<T>({ fieldNodes }: Operation, name: string, make: () => T): T {
  const known = remembered.get(fieldNodes) ?? new Map<string, unknown>();
  remembered.set(fieldNodes, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}

/**
 * Names of the fields that an operation asks for below the field that is being resolved, at the end of a path such as
 * `['edges', 'node']`. Conditions (`@include`) and types of fragments are not weighed: rather a column too many.
 */
export function askedFields(info: Operation, path: readonly string[] = []): ReadonlySet<string> {
  return once(info, path.join('.'), () => {
    let fields: readonly FieldNode[] = info.fieldNodes;
    for (const step of path) fields = fieldsUnder(fields, info).filter(({ name }) => name.value === step);
    return new Set(fieldsUnder(fields, info).map(({ name }) => name.value));
  });
}

/** The columns that an operation needs of articles that stand at any of these paths. */
export function askedColumns(info: Operation, ...paths: string[][]): readonly ArticleColumn[] {
  const at = paths.length === 0 ? [[]] : paths;
  return once(info, `columns ${at.map((path) => path.join('.')).join(' ')}`, () =>
    columnsFor(new Set(at.flatMap((path) => [...askedFields(info, path)]))),
  );
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
