import type { MarkType, NodeType } from 'prosemirror-model';
import { checkAttributes } from './check-attributes.ts';
import type { MarkJson, NodeJson } from './document-json.ts';
import { isJsonObject } from './document-issue.ts';
import type { IssueList, JsonObject } from './document-issue.ts';
import { documentSchema } from './document-schema.ts';
import { contentLimits } from './limits.ts';
import { isWellFormed, normalizeText } from './normalize-text.ts';

const nodeTypes: Readonly<Record<string, NodeType>> = documentSchema.nodes;
const markTypes: Readonly<Record<string, MarkType>> = documentSchema.marks;
const nodeProperties = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const markProperties = new Set(['type', 'attrs']);

function typeIn<T>(types: Readonly<Record<string, T>>, name: unknown): T | undefined {
  return typeof name === 'string' && Object.hasOwn(types, name) ? types[name] : undefined;
}

const shown = (name: unknown) => (typeof name === 'string' ? name.slice(0, 64) : undefined);

function refuseUnknownProperties(json: JsonObject, known: Set<string>, path: string, list: IssueList): void {
  for (const name of Object.keys(json)) {
    if (!known.has(name)) list.add(`${path}.${name}`, 'unknownProperty', shown(json.type));
  }
}

/**
 * Checks one node and everything below it, naming each fault by its JSON path. Answers the node in the stored form
 * (all attributes present, texts normalised, neighbours of the same marks joined), or `null` when it cannot be read.
 */
export function checkNode(json: unknown, path: string, depth: number, list: IssueList): NodeJson | null {
  if (!isJsonObject(json)) {
    list.add(path, 'notAnObject');
    return null;
  }
  const type = typeIn(nodeTypes, json.type);
  if (!type) {
    list.add(path, 'unknownNode', shown(json.type));
    return null;
  }
  if (depth > contentLimits.bodyDepth) {
    list.add(path, 'tooDeep', type.name);
    return null;
  }
  refuseUnknownProperties(json, nodeProperties, path, list);
  const node: NodeJson = { type: type.name };
  const attrs = checkAttributes(type.spec.attrs, json.attrs, `${path}.attrs`, type.name, list);
  if (attrs) node.attrs = attrs;
  const content = checkContent(type, json.content, path, depth, list);
  if (content.length > 0) node.content = content;
  const marks = checkMarks(json.marks, `${path}.marks`, list);
  if (marks.length > 0) node.marks = marks;
  if (type.isText) node.text = checkText(json.text, `${path}.text`, list);
  else if (json.text !== undefined) list.add(`${path}.text`, 'unknownProperty', type.name);
  return node;
}

function checkText(given: unknown, path: string, list: IssueList): string {
  if (typeof given !== 'string' || !isWellFormed(given)) {
    list.add(path, 'malformedText', 'text');
    return '';
  }
  return normalizeText(given);
}

function checkContent(
  type: NodeType,
  given: unknown,
  path: string,
  depth: number,
  list: IssueList,
): NodeJson[] {
  if (given !== undefined && !Array.isArray(given)) {
    list.add(`${path}.content`, 'contentNotAllowed', type.name);
    return [];
  }
  let match = type.contentMatch;
  const nodes: NodeJson[] = [];
  for (const [index, child] of ((given ?? []) as unknown[]).entries()) {
    if (list.isFull) return nodes;
    const at = `${path}.content[${index}]`;
    const node = checkNode(child, at, depth + 1, list);
    const childType = node && nodeTypes[node.type];
    if (!node || !childType) continue;
    const next = match.matchType(childType);
    if (next) match = next;
    else list.add(at, 'contentNotAllowed', node.type);
    for (const mark of node.marks ?? []) {
      const markType = markTypes[mark.type];
      if (markType && !type.allowsMarkType(markType)) list.add(`${at}.marks`, 'markNotAllowed', mark.type);
    }
    append(nodes, node);
  }
  if (!match.validEnd) list.add(path, 'contentMissing', type.name);
  return nodes;
}

/** Joins runs of text that only an edit had split, so that equal texts have equal hashes. */
function append(nodes: NodeJson[], node: NodeJson): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && node.text === '') return;
  if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks, node.marks)) {
    last.text = `${last.text ?? ''}${node.text ?? ''}`.normalize('NFC');
  } else nodes.push(node);
}

const sameMarks = (a: MarkJson[] = [], b: MarkJson[] = []) => JSON.stringify(a) === JSON.stringify(b);

/** Marks in the schema's order, whatever order they came in. */
function checkMarks(given: unknown, path: string, list: IssueList): MarkJson[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    list.add(path, 'notAnObject');
    return [];
  }
  let set: readonly MarkJson[] = [];
  for (const [index, json] of (given as unknown[]).entries()) {
    if (list.isFull) break;
    const mark = checkMark(json, `${path}[${index}]`, list);
    const type = mark && markTypes[mark.type];
    if (!mark || !type) continue;
    if (set.some((other) => markTypes[other.type]?.excludes(type))) {
      list.add(`${path}[${index}]`, 'markNotAllowed', mark.type);
    } else set = [...set, mark];
  }
  return Object.keys(markTypes).flatMap((name) => set.filter((mark) => mark.type === name));
}

function checkMark(json: unknown, path: string, list: IssueList): MarkJson | null {
  if (!isJsonObject(json)) {
    list.add(path, 'notAnObject');
    return null;
  }
  const type = typeIn(markTypes, json.type);
  if (!type) {
    list.add(path, 'unknownMark', shown(json.type));
    return null;
  }
  refuseUnknownProperties(json, markProperties, path, list);
  const attrs = checkAttributes(type.spec.attrs, json.attrs, `${path}.attrs`, type.name, list);
  return attrs ? { type: type.name, attrs } : { type: type.name };
}
