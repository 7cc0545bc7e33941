import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import { Detail } from '../lists/Detail.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { holds } from '../people/viewer.access.ts';
import { useViewer } from '../people/useViewer.ts';
import { usePortals } from '../portals/usePortals.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { ArticleRow } from './article-list.operations.ts';
import { ArticleFilters } from './ArticleFilters.tsx';
import { ArticleViews } from './ArticleViews.tsx';
import { LanguageMatrix } from './LanguageMatrix.tsx';

/** Every article that the person may see, by view, filters and text. */
export function ArticleList() {
  const message = useMessage();
  const viewer = useViewer();
  const mayWrite = viewer !== null && holds(viewer, ['CONTRIBUTOR', 'COLLABORATOR', 'EDITOR']);
  const create = mayWrite && (
    <Button component={Link} to="/articles/create" variant="contained" color="secondary" startIcon={<Add />}>
      {message('resources.articles.create')}
    </Button>
  );
  return (
    <ListPage
      resource="articles"
      sort={{ field: 'UPDATED_AT', order: 'DESC' }}
      title={message('menu.articles')}
      actions={create}
    >
      <ArticleViews />
      <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pb: 2 }}>
        <ArticleFilters />
      </Box>
      <ArticleTable
        empty={
          <ListEmpty
            title={message('resources.articles.empty')}
            hint={message('resources.articles.emptyHint')}
          />
        }
      />
    </ListPage>
  );
}

function ArticleTable({ empty }: { empty: ReactNode }) {
  const message = useMessage();
  const manyPortals = usePortals().length > 1;
  const columns = useMemo<Column<ArticleRow>[]>(
    () => [
      {
        key: 'title',
        label: message('resources.articles.fields.title'),
        sortBy: 'TITLE',
        width: '34%',
        cell: (article) => (
          <span lang={article.sourceLanguage}>{article.title || message('resources.articles.untitled')}</span>
        ),
        detail: ({ kind, createdBy }) => `${message(`articleKinds.${enumKey(kind)}`)} · ${createdBy.name}`,
      },
      {
        key: 'languages',
        width: 340,
        label: message('resources.articles.fields.languages'),
        cell: (article) => (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            <LanguageMatrix article={article} />
            {article.takedown && (
              <ToneChip tone="takenDown">{message('workflow.publicationStatuses.takenDown')}</ToneChip>
            )}
          </Box>
        ),
      },
      {
        key: 'section',
        label: message('resources.articles.fields.section'),
        cell: ({ section, portal }) => (
          <>
            {section.name}
            {manyPortals && <Detail>{portal.name}</Detail>}
          </>
        ),
      },
      {
        key: 'updatedAt',
        label: message('resources.articles.fields.updatedAt'),
        sortBy: 'UPDATED_AT',
        align: 'right',
        cell: ({ updatedAt, portal }) => <RelativeTime value={updatedAt} timeZone={portal.timeZone} />,
      },
    ],
    [message, manyPortals],
  );
  return (
    <RecordTable
      label={message('menu.articles')}
      columns={columns}
      linkTo={({ id }: ArticleRow) => `/articles/${id}`}
      empty={empty}
    />
  );
}
