/** A mark as stored: `{ type: 'link', attrs: { href } }`. */
export interface MarkJson {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node as stored in a revision's body; the shape of ProseMirror's `Node.toJSON()`. */
export interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
}

/** The body of a revision. */
export interface DocumentJson extends NodeJson {
  type: 'doc';
  content: NodeJson[];
}

/** A string attribute, or `null` when it is absent or blank. */
export function textAttribute(node: NodeJson, name: string): string | null {
  const value = node.attrs?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Visits a node and everything below it, in reading order. */
export function visitNodes(node: NodeJson, visit: (node: NodeJson) => void): void {
  visit(node);
  for (const child of node.content ?? []) visitNodes(child, visit);
}
