import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { StaleChip, StateChip } from '../workflow/StateChip.tsx';
import type { SentTranslation } from './desk.operations.ts';

/** What I wrote or sent, and where it is now. */
export function SentTranslations({ translations }: { translations: readonly SentTranslation[] }) {
  const message = useMessage();
  if (translations.length === 0)
    return <EmptyState title={message('desk.nothingSent')} hint={message('desk.nothingSentHint')} />;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {translations.map(({ id, article, language, title, state, isStale, assignee, updatedAt }) => (
        <Box component="li" key={id} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
          <MuiLink
            component={Link}
            to={`/articles/${article.id}/${language}`}
            color="textPrimary"
            lang={title ? language : article.sourceLanguage}
            sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}
          >
            {title || article.title || message('resources.articles.untitled')}
          </MuiLink>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              mt: 0.5,
              color: 'text.secondary',
              fontSize: '0.875rem',
            }}
          >
            <StateChip state={state} />
            {isStale && <StaleChip />}
            <LanguageName language={language} />
            {state === 'EDITING' && assignee && <span>{message('desk.with', { name: assignee.name })}</span>}
            <RelativeTime value={updatedAt} timeZone={article.portal.timeZone} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
