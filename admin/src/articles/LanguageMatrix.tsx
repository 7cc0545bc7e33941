import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import type { Tone } from '../theme/palette.ts';
import { stateIcons } from '../workflow/state-icons.ts';
import type { ArticleRow } from './article-list.operations.ts';

/** One chip per language of the portal, coloured by state; a dashed slot where the translation is missing. */
export function LanguageMatrix({ article }: { article: ArticleRow }) {
  const message = useMessage();
  const enabled = article.portal.languages
    .filter(({ isEnabled }) => isEnabled)
    .map(({ language }) => language);
  const written = article.translations.map(({ language }) => language);
  return (
    <Box
      component="ul"
      aria-label={message('resources.articles.fields.languages')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, m: 0, p: 0, listStyle: 'none' }}
    >
      {[...new Set([...enabled, ...written])].map((language) => (
        <li key={language}>
          <LanguageChip article={article} language={language} />
        </li>
      ))}
    </Box>
  );
}

function LanguageChip({ article, language }: { article: ArticleRow; language: string }) {
  const message = useMessage();
  const nameOf = useLanguageName();
  const { tones } = useTheme();
  const translation = article.translations.find((each) => each.language === language);
  const state: Tone = translation ? enumKey(translation.state) : 'missing';
  const { ink, ground } = tones[state];
  const Icon = stateIcons[state];
  const StaleIcon = stateIcons.stale;

  const words = [
    `${language.toUpperCase()} · ${nameOf(language)}: ${translation ? message(`workflow.states.${enumKey(translation.state)}`) : message('workflow.missing')}`,
    translation?.isSource && message('resources.articles.source'),
    translation?.isStale && message('workflow.stale'),
    translation?.isLive && translation.state !== 'PUBLISHED' && message('workflow.live'),
  ].filter(Boolean);

  return (
    <Tooltip title={words.join(' · ')} describeChild={false}>
      <Box
        component={Link}
        to={`/articles/${article.id}/${language}`}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: '3px',
          minHeight: 26,
          px: 0.75,
          borderRadius: 1,
          border: '1px solid',
          borderColor: translation?.isStale ? tones.stale.mark : translation ? 'transparent' : 'divider',
          borderStyle: translation ? 'solid' : 'dashed',
          color: ink,
          bgcolor: ground,
          fontSize: '0.75rem',
          fontWeight: translation?.isSource ? 700 : 500,
          textTransform: 'uppercase',
          textDecoration: 'none',
          '&:hover': { borderColor: 'currentColor' },
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 15 }} />
        {language}
        {translation?.isStale && <StaleIcon aria-hidden sx={{ fontSize: 15, color: tones.stale.ink }} />}
      </Box>
    </Tooltip>
  );
}
