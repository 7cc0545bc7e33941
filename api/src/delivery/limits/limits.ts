/** What one GraphQL request may ask for at most. */
export const limits = {
  /** Fields inside of fields. The usual introspection query has 13. */
  depth: 15,
  /** Fields under another name. */
  aliases: 50,
  /** Fields, each fragment counted wherever it is spread. */
  fields: 2000,
  /** Length of the document; a longer one is not even taken apart. */
  characters: 40_000,
  /** Words and signs of the document; more is refused before it is read. */
  tokens: 4000,
  /** Cost units. */
  cost: 2000,
  /** Length of the request in bytes. */
  bytes: 128 * 1024,
} as const;
