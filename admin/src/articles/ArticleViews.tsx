import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { usePortalLanguages } from '../portals/usePortals.ts';
import type { ArticleFilter } from './article-list.operations.ts';
import { articleViews, isShown } from './article-views.ts';

/** The saved views, and one per language for what is still missing in it. */
export function ArticleViews() {
  const message = useMessage();
  const nameOf = useLanguageName();
  const { filterValues, setFilters } = useListContext();
  const shown = filterValues as ArticleFilter;
  const languages = usePortalLanguages(shown.portal ?? undefined);
  const views = [
    ...articleViews.map(({ label, filter }) => ({ name: message(label), filter })),
    ...languages.slice(1).map((language) => ({
      name: message('resources.articles.views.missing', { language: nameOf(language) }),
      filter: { missingLanguage: language } satisfies ArticleFilter,
    })),
  ];
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
      {views.map(({ name, filter }) => {
        const isCurrent = isShown(filter, shown);
        return (
          <Button
            key={name}
            aria-pressed={isCurrent}
            onClick={() => setFilters({ ...filter, ...(shown.portal && { portal: shown.portal }) })}
            sx={{
              flexShrink: 0,
              px: 1.25,
              color: isCurrent ? 'primary.main' : 'text.secondary',
              fontWeight: isCurrent ? 600 : 500,
              borderRadius: 0,
              borderBottom: 2,
              borderColor: isCurrent ? 'primary.main' : 'transparent',
              '&:focus-visible': { outlineOffset: -2 },
            }}
          >
            {name}
          </Button>
        );
      })}
    </Box>
  );
}
