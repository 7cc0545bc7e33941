import { checkNode } from './check-node.ts';
import type { DocumentJson } from './document-json.ts';
import { IssueList, isJsonObject } from './document-issue.ts';
import type { DocumentIssue } from './document-issue.ts';
import { documentSchema } from './document-schema.ts';
import { contentLimits } from './limits.ts';

export type ParsedDocument = { ok: true; doc: DocumentJson } | { ok: false; issues: DocumentIssue[] };

/**
 * Checks untrusted JSON against the document schema: unknown nodes, marks and attributes, forbidden links and hosts,
 * wrong nesting, size (1 MB) and depth (20). Never throws. The accepted document is in the stored form: every
 * attribute present, texts in NFC without control characters, marks in the schema's order.
 */
export function parseDocument(json: unknown): ParsedDocument {
  const list = new IssueList();
  if (!isJsonObject(json) || json.type !== 'doc') {
    list.add('$', isJsonObject(json) ? 'notADocument' : 'notAnObject');
    return { ok: false, issues: list.issues };
  }
  const bytes = bodyBytes(json);
  if (bytes === null || bytes > contentLimits.bodyBytes) {
    list.add('$', bytes === null ? 'tooDeep' : 'tooLarge', 'doc');
    return { ok: false, issues: list.issues };
  }
  const doc = checkNode(json, '$', 0, list);
  if (list.issues.length === 0 && doc && !isAccepted(doc as DocumentJson))
    list.add('$', 'notADocument', 'doc');
  return list.issues.length > 0 ? { ok: false, issues: list.issues } : { ok: true, doc: doc as DocumentJson };
}

/** Size as JSON in UTF-8; `null` for a value that cannot be written as JSON (cyclic, or nested beyond the stack). */
export function bodyBytes(json: unknown): number | null {
  try {
    return new TextEncoder().encode(JSON.stringify(json)).length;
  } catch {
    return null;
  }
}

/** The schema's own check has the last word. */
function isAccepted(doc: DocumentJson): boolean {
  try {
    documentSchema.nodeFromJSON(doc).check();
    return true;
  } catch {
    return false;
  }
}
