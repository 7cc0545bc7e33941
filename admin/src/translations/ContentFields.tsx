import TextField from '@mui/material/TextField';
import { contentLimits, lengthOf } from '@hai-dang/schema/document';
import { useMessage } from '../i18n/message-key.ts';
import type { Draft, DraftField } from './draft.ts';
import { FieldRow, type SourceField } from './FieldRow.tsx';
import { SearchFields } from './SearchFields.tsx';
import { useSlugSuggestion } from './useSlugSuggestion.ts';

interface ContentFieldsProps {
  draft: Draft;
  errors: Partial<Record<keyof Draft, string>>;
  language: string;
  isEditable: boolean;
  /** Where a suggested address is looked up; null once readers know the address. */
  slugPlace: { portal: string; translation: string } | null;
  sourceTitle: SourceField | null;
  sourceSummary: SourceField | null;
  onChange: (field: DraftField, value: string) => void;
}

/** Id of the input of a field, so that a reason can lead to it. */
export const fieldId = (field: keyof Draft): string => `content-${field}`;

/** Title, address, summary and what search engines show, around the body. */
export function ContentFields(props: ContentFieldsProps) {
  const { draft, errors, language, isEditable, slugPlace, sourceTitle, sourceSummary, onChange } = props;
  const message = useMessage();
  useSlugSuggestion(draft, language, isEditable ? slugPlace : null, (slug) => onChange('slug', slug));
  const field = (name: DraftField, limit: number) => ({
    id: fieldId(name),
    label: message(`article.fields.${name}`),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
    error: errors[name] !== undefined,
    helperText: errors[name] ?? lengthHint(draft[name], limit),
    fullWidth: true,
    slotProps: { htmlInput: { lang: language, readOnly: !isEditable } },
  });
  return (
    <>
      <FieldRow source={sourceTitle}>
        <TextField
          {...field('title', contentLimits.title)}
          multiline
          sx={{ '& textarea': { fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.4 } }}
          onKeyDown={(event) => {
            // A title is one line, however long.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </FieldRow>
      <FieldRow source={sourceSummary}>
        <TextField {...field('summary', contentLimits.summary)} multiline minRows={2} />
      </FieldRow>
      <FieldRow source={sourceTitle && { ...sourceTitle, label: '', text: '', stale: null }}>
        <TextField {...field('slug', contentLimits.slug)} />
        <SearchFields field={field} />
      </FieldRow>
    </>
  );
}

/** Says how long a text is only when it nears its limit. */
function lengthHint(text: string, limit: number): string | undefined {
  const length = lengthOf(text);
  return length > limit * 0.8 ? `${length} / ${limit}` : undefined;
}
