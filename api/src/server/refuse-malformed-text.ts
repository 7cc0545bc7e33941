import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { badUserInput } from '../shared/errors.ts';
import { isStorable, isStorableJson } from '../shared/storable-text.ts';
import { fieldAt, withoutInput } from './input-issue.ts';
import { refusedOperation } from './refused-operation.ts';

/**
 * Refuses text that cannot be stored before any resolver sees it, and names the fields that hold it. All text of both doors
 * passes here, whether it stands in the variables, inside a JSON document or in the operation itself.
 */
export function refuseMalformedText<C extends BaseContext>(schema: GraphQLSchema): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request: { variables = {} } }) => {
          const fields = [
            ...malformedLiterals(document),
            ...malformedVariables(schema, operation?.variableDefinitions ?? [], variables),
          ];
          if (fields.length > 0)
            throw refusedOperation(
              badUserInput(...[...new Set(fields)].map((field) => ({ field, code: 'malformedText' }))),
            );
          return Promise.resolve();
        },
      }),
  };
}

function malformedLiterals(document: DocumentNode): string[] {
  const fields: string[] = [];
  visit(document, {
    StringValue: ({ value }, _key, parent, _path, ancestors) => {
      if (!isStorable(value)) fields.push(fieldAt(parent ? [...ancestors, parent] : ancestors) ?? 'query');
    },
  });
  return fields;
}

function malformedVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Record<string, unknown>,
): string[] {
  return definitions.flatMap(({ variable, type }) => {
    const name = variable.name.value;
    const declared = typeFromAST(schema, type);
    return isInputType(declared) ? malformedFields(declared, variables[name], name).map(withoutInput) : [];
  });
}

/** Paths down to the scalar that holds such text; where in a JSON document it stands is not told. */
function malformedFields(type: GraphQLInputType, value: unknown, path: string): string[] {
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value))
    return value.flatMap((each, index) => malformedFields(inner.ofType, each, `${path}[${index}]`));
  if (isInputObjectType(inner) && typeof value === 'object' && value !== null) {
    const given = new Map(Object.entries(value));
    return Object.values(inner.getFields()).flatMap((field) =>
      malformedFields(field.type, given.get(field.name), `${path}.${field.name}`),
    );
  }
  return isStorableJson(value) ? [] : [path];
}
