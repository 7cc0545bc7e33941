import Box from '@mui/material/Box';
import Pagination from '@mui/material/Pagination';
import Typography from '@mui/material/Typography';
import { useListContext, useLocale } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';

/** Which records are shown of how many, and the pages. */
export function ListPagination() {
  const message = useMessage();
  const locale = useLocale();
  const { page, perPage, setPage, total = 0 } = useListContext();
  const pages = Math.max(1, Math.ceil(total / perPage));
  const number = new Intl.NumberFormat(locale);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 1,
        pt: 2,
      }}
    >
      <Typography variant="body2" color="textSecondary" role="status">
        {message('ra.navigation.page_range_info', {
          offsetBegin: number.format((page - 1) * perPage + 1),
          offsetEnd: number.format(Math.min(page * perPage, total)),
          total: number.format(total),
        })}
      </Typography>
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_, next) => setPage(next)}
          shape="rounded"
          aria-label={message('list.pages')}
          getItemAriaLabel={(type, target) =>
            type === 'page'
              ? message('ra.navigation.page', { page: target ?? '' })
              : message(
                  type === 'next' || type === 'previous' || type === 'first' || type === 'last'
                    ? `ra.navigation.${type}`
                    : 'list.pages',
                )
          }
        />
      )}
    </Box>
  );
}
