import Box from '@mui/material/Box';
import { useListContext } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import type { ArticleFilter } from './article-list.operations.ts';
import { articleViews, isShown } from './article-views.ts';
import { MissingLanguageView } from './MissingLanguageView.tsx';
import { ViewButton } from './ViewButton.tsx';

/** The saved views, and what is still missing in a language. */
export function ArticleViews() {
  const message = useMessage();
  const { filterValues, setFilters } = useListContext();
  const shown = filterValues as ArticleFilter;
  const show = (filter: ArticleFilter) =>
    setFilters({ ...filter, ...(shown.portal && { portal: shown.portal }) });
  return (
    <Box
      role="group"
      aria-label={message('resources.articles.views.label')}
      sx={{
        display: 'flex',
        gap: 0.25,
        mb: 2,
        borderBottom: 1,
        borderColor: 'divider',
        overflowX: 'auto',
        scrollbarWidth: 'thin',
      }}
    >
      {articleViews.map(({ label, filter }) => (
        <ViewButton key={label} isCurrent={isShown(filter, shown)} onClick={() => show(filter)}>
          {message(label)}
        </ViewButton>
      ))}
      <MissingLanguageView shown={shown} onShow={show} />
    </Box>
  );
}
