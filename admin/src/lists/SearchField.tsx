import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useListContext } from 'react-admin';
import { searchFieldAttribute } from '../layout/useShortcuts.ts';

const pause = 300;

/** Free text over the list; asks when the typing pauses (ms). `/` brings the cursor here. */
export function SearchField({ label, source = 'text' }: { label: string; source?: string }) {
  const { filterValues, setFilters } = useListContext();
  const current: unknown = filterValues[source];
  const applied = typeof current === 'string' ? current : '';
  const [text, setText] = useState(applied);

  useEffect(() => setText(applied), [applied]);
  useEffect(() => {
    if (text === applied) return;
    const timer = setTimeout(() => {
      const { [source]: _, ...others } = filterValues;
      setFilters(text.trim() ? { ...others, [source]: text } : others);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, applied, source, filterValues, setFilters]);

  return (
    <TextField
      type="search"
      label={label}
      margin="none"
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ flex: '1 1 16rem', maxWidth: '26rem' }}
      slotProps={{
        htmlInput: { ...searchFieldAttribute, 'aria-keyshortcuts': '/' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" aria-hidden />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
