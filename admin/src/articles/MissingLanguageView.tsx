import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type MouseEvent, useState } from 'react';
import { useLanguageInSentence } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { usePortalLanguages } from '../portals/usePortals.ts';
import type { ArticleFilter } from './article-list.operations.ts';
import { isShown } from './article-views.ts';
import { ViewButton } from './ViewButton.tsx';

/** What is still missing in a language of the portal, e.g. "Thiếu bản tiếng Nhật". */
export function MissingLanguageView({
  shown,
  onShow,
}: {
  shown: ArticleFilter;
  onShow: (filter: ArticleFilter) => void;
}) {
  const message = useMessage();
  const nameOf = useLanguageInSentence();
  const languages = usePortalLanguages(shown.portal ?? undefined);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const current = languages.find((language) => isShown({ missingLanguage: language }, shown));

  const choose = (language: string) => {
    setAnchor(null);
    onShow({ missingLanguage: language });
  };
  return (
    <>
      <ViewButton
        isCurrent={current !== undefined}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ArrowDropDown aria-hidden />}
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
      >
        {current
          ? message('resources.articles.views.missing', { language: nameOf(current) })
          : message('resources.articles.views.missingAny')}
      </ViewButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {languages.map((language) => (
          <MenuItem key={language} selected={language === current} onClick={() => choose(language)}>
            {message('resources.articles.views.missing', { language: nameOf(language) })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
