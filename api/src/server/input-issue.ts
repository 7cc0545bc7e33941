import type { FieldIssue } from '@hai-dang/schema';
import { Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql';

/** The field that a value error of graphql-js is about, or undefined when it is about something else. */
export function inputIssue(error: GraphQLError): FieldIssue | undefined {
  const field = variablePath(error.message) ?? literalPath(error);
  if (field === undefined) return undefined;
  return { field, code: issueCode(error) };
}

/** A scalar of ours says in its extensions what is wrong; graphql-js says it in its message. */
function issueCode({ message, extensions }: GraphQLError): string {
  if (typeof extensions['issue'] === 'string') return extensions['issue'];
  return /must not be null|was not provided|of required type/.test(message) ? 'required' : 'invalid';
}

/** `Variable "$input" got invalid value … at "input.language"; …` names the path; without `at`, the variable itself. */
function variablePath(message: string): string | undefined {
  const variable = /^Variable "\$(\w+)" (?:got invalid value|of (?:required|non-null) type)/.exec(
    message,
  )?.[1];
  const missing = /Field "(\w+)" of required type/.exec(message)?.[1];
  const path = / at "([\w.[\]]+)";/.exec(message)?.[1] ?? variable;
  if (variable === undefined || path === undefined) return undefined;
  return missing === undefined ? withoutInput(path) : withoutInput(`${path}.${missing}`);
}

/** Verbs name fields from inside their input, and so do we. */
export const withoutInput = (path: string) => path.replace(/^input\./, '');

/** A value written into the document itself: the argument and the input fields around it. */
function literalPath(error: GraphQLError): string | undefined {
  const wrong = error.nodes?.[0];
  const body = wrong?.loc?.source.body;
  if (!wrong?.loc || body === undefined || !wrong.kind.endsWith('Value')) return undefined;
  const { start } = wrong.loc;
  let found: string | undefined;
  visit(parse(body), {
    enter(node, _key, parent, _path, ancestors) {
      if (found === undefined && node.loc?.start === start && node.kind === wrong.kind)
        found = fieldAt(parent ? [...ancestors, parent] : ancestors);
    },
  });
  return found;
}

/** Names of the arguments and input fields that hold the position, outermost first. */
export function fieldAt(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string | undefined {
  const path = ancestors
    .filter((each) => 'kind' in each)
    .filter((node) => node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
    .map((node) => node.name.value);
  return path.length === 0 ? undefined : withoutInput(path.join('.'));
}
