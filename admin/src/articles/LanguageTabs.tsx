import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import type { Tone } from '../theme/palette.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { Article } from './article-operations.ts';

/** A tab per language of the portal, each with its state in icon and word; a missing one can be begun in its tab. */
export function LanguageTabs({ article, language }: { article: Article; language: string }) {
  const message = useMessage();
  const nameOf = useLanguageName();
  const enabled = article.portal.languages.filter(({ isEnabled }) => isEnabled).map((each) => each.language);
  const written = article.translations.map((each) => each.language);
  const languages = [...new Set([...enabled, ...written, language])];
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Tabs
        value={language}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={message('resources.articles.fields.languages')}
      >
        {languages.map((each) => {
          const translation = article.translations.find((one) => one.language === each);
          const tone: Tone = translation ? enumKey(translation.state) : 'missing';
          return (
            <Tab
              key={each}
              id={`tab-${each}`}
              aria-controls="article-text"
              value={each}
              component={Link}
              to={`/articles/${article.id}/${each}`}
              label={
                <Box component="span" sx={{ display: 'grid', justifyItems: 'start', gap: 0.25 }}>
                  <span>
                    {nameOf(each)}
                    {translation?.isSource && ` (${message('resources.articles.source')})`}
                  </span>
                  <Box component="span" sx={{ display: 'flex', gap: 0.5 }}>
                    <ToneChip tone={tone}>
                      {translation
                        ? message(`workflow.states.${enumKey(translation.state)}`)
                        : message('article.missing.add')}
                    </ToneChip>
                    {translation?.isStale && (
                      <ToneChip tone="stale">{message('workflow.staleShort')}</ToneChip>
                    )}
                  </Box>
                </Box>
              }
            />
          );
        })}
      </Tabs>
    </Box>
  );
}
