import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { type RaRecord, useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { Detail } from './Detail.tsx';
import type { Column, RecordsProps } from './RecordTable.tsx';

export function RecordCards<Record extends RaRecord>({ label, columns, linkTo }: RecordsProps<Record>) {
  const { data = [] } = useListContext<Record>();
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((record) => (
        <Box component="li" key={record.id} sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 1 }}>
            {linkTo ? (
              <Link component={RouterLink} to={linkTo(record)} color="textPrimary">
                {first.cell(record)}
              </Link>
            ) : (
              first.cell(record)
            )}
            {first.detail && <Detail>{first.detail(record)}</Detail>}
          </Box>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: 'minmax(6.5rem, auto) 1fr',
              columnGap: 1.5,
              rowGap: 0.5,
            }}
          >
            {filled(others, record).map(({ column, cell }) => (
              <Box key={column.key} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                  {column.label}
                </Box>
                <Box
                  component="dd"
                  sx={{ m: 0, minWidth: 0, fontSize: '0.9063rem', overflowWrap: 'anywhere' }}
                >
                  {cell}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** A card leaves out what a table would show as an empty cell. */
const filled = <Record extends RaRecord>(columns: readonly Column<Record>[], record: Record) =>
  columns.map((column) => ({ column, cell: column.cell(record) })).filter(({ cell }) => cell !== null);
