/** Why a body is refused; the words for people live in the translations of API and admin. */
export type DocumentIssueCode =
  | 'notADocument'
  | 'notAnObject'
  | 'tooLarge'
  | 'tooDeep'
  | 'unknownNode'
  | 'unknownMark'
  | 'unknownAttribute'
  | 'unknownProperty'
  | 'missingAttribute'
  | 'invalidAttribute'
  | 'contentNotAllowed'
  | 'contentMissing'
  | 'markNotAllowed'
  | 'malformedText';

/** One fault of a body: where (`$.content[2].attrs.level`), what, and the node or mark that it is about. */
export interface DocumentIssue {
  path: string;
  code: DocumentIssueCode;
  node?: string;
}

/** More faults than this are not collected: one is enough to refuse, and a hostile body may hold millions. */
const mostIssues = 50;

/** The faults found so far. */
export class IssueList {
  readonly issues: DocumentIssue[] = [];

  add(path: string, code: DocumentIssueCode, node?: string): void {
    if (this.isFull) return;
    this.issues.push(node === undefined ? { path, code } : { path, code, node });
  }

  get isFull(): boolean {
    return this.issues.length >= mostIssues;
  }
}

export type JsonObject = Record<string, unknown>;

/** A plain JSON object: no array, no class instance, no inherited properties. */
export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
