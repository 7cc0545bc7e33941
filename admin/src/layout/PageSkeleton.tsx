import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useMessage } from '../i18n/message-key.ts';

/** What stands in for a page while it comes. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const message = useMessage();
  return (
    <Box role="status" aria-label={message('ra.page.loading')} sx={{ pt: 3.5 }}>
      <Skeleton variant="text" width="14rem" height={44} />
      <RowSkeletons rows={rows} />
    </Box>
  );
}

export const RowSkeletons = ({ rows }: { rows: number }) =>
  Array.from({ length: rows }, (_, row) => (
    <Skeleton key={row} variant="rounded" height={48} sx={{ my: 1.25 }} />
  ));
