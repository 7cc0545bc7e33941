import { blocksOf } from './blocks.ts';
import type { Content } from './content.ts';
import type { ContentIssue } from './content-issue.ts';
import { textAttribute, visitNodes } from './document-json.ts';
import type { DocumentJson, NodeJson } from './document-json.ts';
import { isEmptyDocument } from './empty-document.ts';

/**
 * What is still missing before a text may be submitted, in the order of the form, so that the first is the one to jump
 * to. A summary stays optional. Every picture needs a text alternative and every player a title (N42-14).
 */
export function completenessIssues(content: Content): ContentIssue[] {
  const issues: ContentIssue[] = [];
  if (content.title.trim() === '') issues.push({ field: 'title', code: 'required' });
  if (content.slug.trim() === '') issues.push({ field: 'slug', code: 'required' });
  if (isEmptyDocument(content.body)) issues.push({ field: 'body', code: 'emptyBody' });
  return [...issues, ...blockIssues(content.body)];
}

function blockIssues(body: DocumentJson): ContentIssue[] {
  return blocksOf(body).flatMap((block) => {
    const prefix = `body.blocks.${block.id}`;
    const issues: ContentIssue[] = [];
    const seen = new Map<string, number>();
    visitNodes(block.json, (node) => {
      const index = seen.get(node.type) ?? 0;
      seen.set(node.type, index + 1);
      const place = node === block.json ? prefix : `${prefix}.${node.type}[${index}]`;
      issues.push(...nodeIssues(node, place));
    });
    return issues;
  });
}

function nodeIssues(node: NodeJson, place: string): ContentIssue[] {
  switch (node.type) {
    case 'image':
      return missing(node, 'alt', { field: `${place}.alt`, code: 'altRequired', basis: 'N42-14' });
    case 'video':
    case 'audio':
      return [
        ...(textAttribute(node, 'mediaId')
          ? []
          : missing(node, 'url', { field: `${place}.url`, code: 'sourceRequired' })),
        ...missing(node, 'title', { field: `${place}.title`, code: 'titleRequired', basis: 'N42-14' }),
      ];
    case 'file':
    case 'embeddedArticle':
      return missing(node, 'title', { field: `${place}.title`, code: 'titleRequired', basis: 'N42-14' });
    default:
      return [];
  }
}

function missing(node: NodeJson, attribute: string, issue: ContentIssue): ContentIssue[] {
  return textAttribute(node, attribute) === null ? [issue] : [];
}
