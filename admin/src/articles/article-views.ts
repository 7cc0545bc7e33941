import type { MessageKey } from '../i18n/message-key.ts';
import type { ArticleFilter } from './article-list.operations.ts';

export interface ArticleView {
  label: MessageKey;
  filter: ArticleFilter;
}

/** The questions that editors ask the list every day. A view keeps the portal that is chosen. */
export const articleViews: ArticleView[] = [
  { label: 'resources.articles.views.all', filter: {} },
  { label: 'resources.articles.views.mine', filter: { createdByMe: true } },
  { label: 'resources.articles.views.assigned', filter: { assignedToMe: true } },
  { label: 'resources.articles.views.submitted', filter: { state: ['SUBMITTED'] } },
  { label: 'resources.articles.views.inApproval', filter: { state: ['IN_APPROVAL'] } },
  { label: 'resources.articles.views.approved', filter: { state: ['APPROVED'] } },
  { label: 'resources.articles.views.overdue', filter: { overdue: true } },
  { label: 'resources.articles.views.stale', filter: { stale: true } },
  { label: 'resources.articles.views.live', filter: { live: true } },
];

/** Whether the list shows exactly this view, whatever portal or text it is narrowed to. */
export function isShown(view: ArticleFilter, shown: ArticleFilter): boolean {
  const { portal: _portal, text: _text, ...rest } = shown;
  return JSON.stringify(Object.entries(rest).toSorted()) === JSON.stringify(Object.entries(view).toSorted());
}
