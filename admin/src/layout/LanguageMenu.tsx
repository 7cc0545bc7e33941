import Translate from '@mui/icons-material/Translate';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { SxProps, Theme } from '@mui/material/styles';
import { type MouseEvent, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { interfaceLocales } from '../i18n/languages.ts';
import { useMessage } from '../i18n/message-key.ts';

/** The interface's language, each offered in its own words. */
export function LanguageMenu({ isCompact = false, sx }: { isCompact?: boolean; sx?: SxProps<Theme> }) {
  const message = useMessage();
  const [locale, setLocale] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const current = interfaceLocales.find((language) => language.locale === locale);

  const choose = (language: string) => {
    setAnchor(null);
    setLocale(language);
  };
  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${message('app.language')}: ${current?.name ?? locale}`}
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        sx={[
          { minWidth: 40, gap: 0.75, fontWeight: 500, whiteSpace: 'nowrap' },
          ...(Array.isArray(sx) ? sx : [sx]),
        ]}
      >
        <Translate fontSize="small" aria-hidden />
        {!isCompact && <span lang={locale}>{current?.name}</span>}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {interfaceLocales.map((language) => (
          <MenuItem
            key={language.locale}
            lang={language.locale}
            selected={language.locale === locale}
            onClick={() => choose(language.locale)}
          >
            {language.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
