import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useListContext } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';

export interface Choice {
  id: string;
  name: string;
}

/** One choice that narrows the list, or all. `isMany` when the API's filter is a list. */
export function FilterSelect({
  source,
  label,
  choices,
  isMany = false,
  clears = [],
}: {
  source: string;
  label: string;
  choices: readonly Choice[];
  isMany?: boolean;
  /** Filters that make no sense any more once this one changes. */
  clears?: readonly string[];
}) {
  const message = useMessage();
  const { filterValues, setFilters } = useListContext();
  const current: unknown = filterValues[source];
  const value = String((Array.isArray(current) ? current[0] : current) ?? '');

  // One choice narrows nothing.
  if (choices.length < 2) return null;

  const choose = (next: string) => {
    const kept = Object.entries(filterValues).filter(([key]) => key !== source && !clears.includes(key));
    setFilters({ ...Object.fromEntries(kept), ...(next && { [source]: isMany ? [next] : next }) });
  };
  return (
    <TextField
      select
      margin="none"
      label={label}
      value={choices.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => choose(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ flex: { xs: '1 1 9rem', md: '0 1 auto' }, minWidth: '9rem', maxWidth: { md: '18rem' } }}
    >
      <MenuItem value="">{message('app.all')}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
