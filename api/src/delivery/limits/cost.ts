import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { otherLength, usualLength, weights } from './weights.ts';

type Variables = Readonly<Record<string, unknown>>;
/** What an operation costs with these variables. */
export type Cost = (variables: Variables) => number;

const usualPage = 20;

/**
 * The cost of an operation as a function of its variables, made once per document. One unit for each object that may
 * come back, and the weights of `weights.ts`; a page counts with the size that it asks for, whatever there is.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  const cost = root ? costOfSelections(schema, fragments, operation.selectionSet, root.name) : () => 0;
  return (variables) => Math.ceil(cost(variables));
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function costOfSelections(
  schema: GraphQLSchema,
  fragments: Fragments,
  { selections }: SelectionSetNode,
  typeName: string,
): Cost {
  const parts = selections.map((selection): Cost => {
    if (selection.kind === Kind.FIELD) return costOfField(schema, fragments, selection, typeName);
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) return () => 0;
    const type = fragment.typeCondition
      ? typeFromAST(schema, fragment.typeCondition)
      : schema.getType(typeName);
    return costOfSelections(schema, fragments, fragment.selectionSet, type?.name ?? typeName);
  });
  return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
}

function costOfField(schema: GraphQLSchema, fragments: Fragments, node: FieldNode, typeName: string): Cost {
  const parent = schema.getType(typeName);
  const name = node.name.value;
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const weight = weights[`${typeName}.${name}`] ?? 0;
  // Introspection reads what is in memory.
  if (!field) return () => weight;
  const returned = getNamedType(field.type);
  if (!isCompositeType(returned) || !node.selectionSet) return () => weight;
  const inside = costOfSelections(schema, fragments, node.selectionSet, returned.name);
  const isPage = field.args.some((each) => each.name === 'first');
  const isList = isListType(getNullableType(field.type));
  // The size of a page stands at the field and is spent on what is under its `nodes` and `edges`.
  const length = isPage ? pageSize(node, field) : isList ? () => lengthOf(typeName, name) : () => 1;
  const each = isAbstractType(returned) || isObjectType(returned) ? 1 : 0;
  return (variables) => weight + length(variables) * (each + inside(variables));
}

// The entries of a page were counted with its size already.
const lengthOf = (typeName: string, name: string): number =>
  typeName.endsWith('Connection') ? 1 : (usualLength[`${typeName}.${name}`] ?? otherLength);

/** The page size that a call asks for: `last`, else `first`, else the field's default. */
function pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): Cost {
  const valueOf = (name: string) => {
    const value = node.arguments?.find((each) => each.name.value === name)?.value;
    if (value?.kind === Kind.INT) return () => Number(value.value);
    if (value?.kind === Kind.VARIABLE) return (variables: Variables) => variables[value.name.value];
    return () => undefined;
  };
  const [last, first] = [valueOf('last'), valueOf('first')];
  const standard = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return (variables) => {
    const size = last(variables) ?? first(variables) ?? standard ?? usualPage;
    // What is no number is refused elsewhere.
    return typeof size === 'number' && size > 0 ? size : usualPage;
  };
}
