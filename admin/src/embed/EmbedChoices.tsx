import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import type { Choice } from '../lists/FilterSelect.tsx';
import { usePortalChoices, usePortalLanguages, useSectionChoices } from '../portals/usePortals.ts';
import { type Embedded, type LiveChoice, themes } from './embed-code.ts';

interface EmbedChoicesProps {
  embedded: Embedded;
  articles: readonly LiveChoice[];
  onChange: (change: Record<string, string>) => void;
}

/** What is to be embedded, from where, in which language and look. */
export function EmbedChoices({ embedded, articles, onChange }: EmbedChoicesProps) {
  const message = useMessage();
  const nameOf = useLanguageName();
  const { kind, host, portal, language, section, first, theme, isFixed, article } = embedded;
  const portals = usePortalChoices();
  const languages = usePortalLanguages(portal).map((tag) => ({ id: tag, name: nameOf(tag) }));
  const sections = useSectionChoices(kind === 'list' ? portal : undefined);
  const select = (name: string, label: string, value: string, choices: readonly Choice[]) => (
    <TextField
      select
      label={label}
      value={choices.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {choices.map(({ id, name: shown }) => (
        <MenuItem key={id} value={id}>
          {shown}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', alignContent: 'start' }}>
      {select('kind', message('embed.what'), kind, [
        { id: 'article', name: message('embed.article') },
        { id: 'list', name: message('embed.list') },
      ])}
      {select('portal', message('embed.portal'), portal, portals)}
      {select('language', message('embed.language'), language, languages)}
      {kind === 'article' &&
        select(
          'slug',
          message('embed.chosenArticle'),
          article?.slug ?? '',
          articles.map(({ slug, title }) => ({ id: slug, name: title })),
        )}
      {kind === 'list' &&
        select('section', message('embed.section'), section, [
          { id: '', name: message('app.all') },
          ...sections,
        ])}
      {kind === 'list' && (
        <TextField
          type="number"
          label={message('embed.count')}
          defaultValue={first}
          onChange={(event) => onChange({ first: event.target.value })}
          slotProps={{ htmlInput: { min: 1, max: 50 } }}
        />
      )}
      {select(
        'theme',
        message('embed.theme'),
        theme,
        themes.map((id) => ({ id, name: message(`embed.themes.${id}`) })),
      )}
      <FormControlLabel
        control={
          <Checkbox
            checked={isFixed}
            onChange={(event) => onChange({ fixed: String(event.target.checked) })}
            slotProps={{ input: { 'aria-describedby': 'fixed-hint' } }}
          />
        }
        label={message('embed.fixed')}
      />
      <FormHelperText id="fixed-hint" sx={{ mt: 0, mb: 1.5 }}>
        {message('embed.fixedHint')}
      </FormHelperText>
      <TextField
        type="url"
        label={message('embed.host')}
        helperText={message('embed.hostHint')}
        defaultValue={host}
        onBlur={(event) => URL.canParse(event.target.value) && onChange({ host: event.target.value })}
      />
    </Box>
  );
}
