/** The two doors that GraphiQL may stand before; anything else would let a link choose where the session's requests go. */
export const doors = ['/graphql', '/editorial/graphql'] as const;
export type Door = (typeof doors)[number];

/** The door named by `?endpoint=` or by the page's `graphql-endpoint` meta element; the public one when neither is a door. */
export function chooseDoor(page: Document, address: URL): Door {
  const asked = [
    address.searchParams.get('endpoint'),
    page.querySelector<HTMLMetaElement>('meta[name="graphql-endpoint"]')?.content,
  ];
  return doors.find((door) => asked.includes(door)) ?? '/graphql';
}
