import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { articleKinds, informationKinds, provenances } from '@hai-dang/schema';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { useSectionChoices } from '../portals/usePortals.ts';
import { isCited, type FactsDraft } from './article-draft.ts';

interface FactsFieldsProps {
  portal: string;
  /** Provenances that the portal accepts, in the schema's words. */
  accepted: readonly string[];
  facts: FactsDraft;
  errors: Readonly<Record<string, string>>;
  isReadOnly?: boolean;
  onChange: (change: Partial<FactsDraft>) => void;
}

/** `pressRelease` → `PRESS_RELEASE`: the schema's word as the API writes it. */
const enumValue = (key: string): string => key.replace(/[A-Z]/g, '_$&').toUpperCase();

/** The facts of an article, the same fields when it is created and later. */
export function FactsFields({
  portal,
  accepted,
  facts,
  errors,
  isReadOnly = false,
  onChange,
}: FactsFieldsProps) {
  const message = useMessage();
  const sections = useSectionChoices(portal);
  const field = (name: Exclude<keyof FactsDraft, 'isSensitive'>, isRequired = false) => ({
    label: message(`resources.articles.fields.${name}`),
    value: facts[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    error: errors[name] !== undefined,
    helperText: errors[name],
    required: isRequired,
    disabled: isReadOnly,
    fullWidth: true,
  });
  const known = sections.some(({ id }) => id === facts.section);
  return (
    <>
      <TextField {...field('section', true)} select value={known ? facts.section : ''}>
        {sections.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField {...field('kind', true)} select>
        {articleKinds.map((kind) => (
          <MenuItem key={kind} value={enumValue(kind)}>
            {message(`articleKinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField {...field('informationKind', true)} select>
        {informationKinds.map((kind) => (
          <MenuItem key={kind} value={enumValue(kind)}>
            {message(`informationKinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField {...field('provenance', true)} select>
        {provenances
          .filter(
            (each) => accepted.length === 0 || accepted.includes(each) || each === enumKey(facts.provenance),
          )
          .map((each) => (
            <MenuItem key={each} value={enumValue(each)}>
              {message(`provenances.${each}`)}
            </MenuItem>
          ))}
      </TextField>
      <TextField {...field('author', isCited(facts))} />
      <TextField {...field('sourceName', isCited(facts))} />
      <TextField {...field('sourceUrl', isCited(facts))} type="url" />
      <TextField {...field('tags')} helperText={errors.tags ?? message('article.facts.tagsHelp')} />
      <FormControlLabel
        control={
          <Checkbox
            checked={facts.isSensitive}
            disabled={isReadOnly}
            onChange={(_, isSensitive) => onChange({ isSensitive })}
          />
        }
        label={message('resources.articles.fields.isSensitive')}
      />
    </>
  );
}
