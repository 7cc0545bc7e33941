import { searchWeights } from '@hai-dang/schema';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { minValue, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { enumValue } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { useSectionChoices } from '../portals/usePortals.ts';

/** Under which section of the portal it stands; none for a section at the top. */
export function ParentInput({ portal, except }: { portal: string; except?: string }) {
  const message = useMessage();
  const choices = useSectionChoices(portal).filter(({ id }) => id !== except);
  return (
    <SelectInput
      source="parent"
      choices={choices}
      emptyText={message('resources.sections.atTop')}
      resettable={false}
    />
  );
}

export const PositionInput = () => <NumberInput source="position" min={0} step={1} validate={minValue(0)} />;

/** How its articles stand in a search, and what that changes. */
export function SearchWeightInput() {
  const message = useMessage();
  const choices = searchWeights.map((weight) => ({
    id: enumValue(weight),
    name: message(`searchWeights.${weight}`),
  }));
  return (
    <SelectInput
      source="searchWeight"
      choices={choices}
      validate={required()}
      helperText={message('resources.sections.searchWeightHint')}
    />
  );
}

/** Its name and part of the address in every language of the portal, in the order of `languages`. */
export function NamesInput({ languages }: { languages: readonly string[] }) {
  const message = useMessage();
  const nameOf = useLanguageName();
  return (
    <Box component="fieldset" sx={{ m: 0, mt: 2, p: 0, border: 0 }}>
      <Typography component="legend" variant="h2" sx={{ p: 0 }}>
        {message('resources.sections.fields.names')}
      </Typography>
      {languages.map((language, index) => (
        <Box
          key={language}
          lang={language}
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr' }, columnGap: 1.5 }}
        >
          <TextInput
            source={`names.${index}.name`}
            label={nameOf(language)}
            validate={required()}
            helperText={false}
          />
          <TextInput
            source={`names.${index}.slug`}
            label={message('resources.sections.slugIn', { language: nameOf(language) })}
            helperText={false}
          />
        </Box>
      ))}
    </Box>
  );
}
