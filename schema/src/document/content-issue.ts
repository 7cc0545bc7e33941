/** What is wrong with a content, for the field that it is about; the words for people live in the translations. */
export interface ContentIssue {
  /** `title`, `seo.keywords[2]`, `body`, `body.blocks.<block id>.alt` */
  field: string;
  code:
    | 'required'
    | 'tooLong'
    | 'tooMany'
    | 'invalidSlug'
    | 'malformedText'
    | 'invalidDocument'
    | 'emptyBody'
    | 'altRequired'
    | 'titleRequired'
    | 'sourceRequired';
  /** Numbers and names for the sentence: `max`, `actual`; for the body `path`, `problem`, `node`. */
  values?: Record<string, string | number>;
  /** The clause that asks for it, e.g. `N42-14`. */
  basis?: string;
}
