import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { EmptyState } from '../layout/EmptyState.tsx';

/** An empty list: when filters are the cause, the way out of them; otherwise what to do next. */
export function ListEmpty({ title, hint }: { title: string; hint?: string }) {
  const message = useMessage();
  const { filterValues, setFilters } = useListContext();
  if (Object.keys(filterValues).length === 0) return <EmptyState title={title} hint={hint} />;
  return (
    <EmptyState
      title={message('list.noMatch')}
      hint={message('list.noMatchHint')}
      action={
        <Button variant="outlined" onClick={() => setFilters({})}>
          {message('ra.navigation.clear_filters')}
        </Button>
      }
    />
  );
}
