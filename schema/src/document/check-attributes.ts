import type { AttributeSpec } from 'prosemirror-model';
import { isJsonObject } from './document-issue.ts';
import type { IssueList } from './document-issue.ts';
import { isWellFormed, normalizeText } from './normalize-text.ts';

type AttributeSpecs = Record<string, AttributeSpec>;

/**
 * Checks the attributes of a node or mark against its spec. Answers them complete (defaults filled in) and with texts
 * normalised, or `undefined` when the spec has none; faults go to `list`.
 */
export function checkAttributes(
  specs: AttributeSpecs | undefined,
  given: unknown,
  path: string,
  owner: string,
  list: IssueList,
): Record<string, unknown> | undefined {
  const attrs = given ?? {};
  if (!isJsonObject(attrs)) {
    list.add(path, 'notAnObject', owner);
    return undefined;
  }
  for (const name of Object.keys(attrs)) {
    if (!specs || !Object.hasOwn(specs, name)) list.add(`${path}.${name}`, 'unknownAttribute', owner);
  }
  if (!specs) return undefined;

  const checked: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const at = `${path}.${name}`;
    const value = Object.hasOwn(attrs, name) ? attrs[name] : undefined;
    if (value !== undefined) checked[name] = checkValue(spec, value, at, owner, list);
    else if ('default' in spec) checked[name] = spec.default;
    else list.add(at, 'missingAttribute', owner);
  }
  return checked;
}

function checkValue(
  spec: AttributeSpec,
  given: unknown,
  path: string,
  owner: string,
  list: IssueList,
): unknown {
  if (typeof given === 'string' && !isWellFormed(given)) {
    list.add(path, 'malformedText', owner);
    return given;
  }
  const value = typeof given === 'string' ? normalizeText(given) : given;
  try {
    if (typeof spec.validate === 'function') spec.validate(value);
  } catch {
    list.add(path, 'invalidAttribute', owner);
  }
  return value;
}
