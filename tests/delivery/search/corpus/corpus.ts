/** Texts of one language, what is looked for in them, and what must be found. */
export interface Corpus {
  language: string;
  /** Title and body by name. */
  texts: Record<string, readonly [title: string, body: string]>;
  /** A query, and the names of all texts that are meant by it. */
  queries: readonly (readonly [query: string, ...found: string[]])[];
  /**
   * Sentences of which texts are made that nobody means: they share letters, syllables and single words with the queries.
   */
  distractors: readonly string[];
}
