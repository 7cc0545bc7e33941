import { validate as isUuid } from 'uuid';

const types = ['Article', 'Portal', 'Section'] as const;
export type NodeType = (typeof types)[number];

/** The identifier that the public API shows: unique across types, and opaque to whoever holds it. */
export const globalId = (type: NodeType, id: string): string =>
  Buffer.from(`${type}:${id}`).toString('base64url');

/** What a global identifier names, or null when it was not made by `globalId`. */
export function readGlobalId(globalIdentifier: string): { type: NodeType; id: string } | null {
  const [name, id = ''] = Buffer.from(globalIdentifier, 'base64url').toString().split(':');
  const type = types.find((each) => each === name);
  return type && isUuid(id) && globalId(type, id) === globalIdentifier ? { type, id } : null;
}
