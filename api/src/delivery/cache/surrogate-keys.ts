import type { PublicDirectory } from '../directory.ts';

/**
 * Names of what an answer was made from. Answers carry them (`Surrogate-Key`), changes name them, and a cache forgets the
 * answers that both have in common. An answer must carry a key for everything whose change would make it another answer.
 */
export const surrogateKey = {
  /** Any language of an article; also that there is none of this id. */
  article: (articleId: string) => `article/${articleId}`,
  /** What is live in a portal in one language: lists, searches, feeds, and that an address leads nowhere. */
  language: (portalId: string, language: string) => `language/${portalId}/${language}`,
  /** What is live in one language in a section and the sections under it. */
  section: (sectionId: string, language: string) => `section/${sectionId}/${language}`,
  /** That something with an identifier of its own is not live. */
  missing: 'missing',
  /** The portals, their languages and sections. */
  directory: 'directory',
  /** The public keys that verify signatures. */
  signingKeys: 'signing-keys',
} as const;

/** What happened to one publication, as the database announces it. */
export interface AnnouncedChange {
  id: number;
  article: string;
  portal: string;
  section: string;
  language: string;
}

/** The keys of every answer that a change makes stale. */
export function staleKeys(directory: PublicDirectory, change: AnnouncedChange): string[] {
  const above = directory.pathTo(change.section);
  return [
    surrogateKey.article(change.article),
    surrogateKey.missing,
    surrogateKey.language(change.portal, change.language),
    ...above.map(({ sectionId }) => surrogateKey.section(sectionId, change.language)),
  ];
}
