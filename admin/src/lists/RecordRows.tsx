import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { MouseEvent } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router';
import { Detail } from './Detail.tsx';
import type { Column, RecordsProps } from './RecordTable.tsx';

export function RecordRows<Record extends RaRecord>({ label, columns, linkTo }: RecordsProps<Record>) {
  const { data = [] } = useListContext<Record>();
  const navigate = useNavigate();
  const [first, ...others] = columns;
  if (!first) return null;

  const open = (event: MouseEvent, record: Record) => {
    // Links inside the row go where they say; a text being selected is no click.
    const isOwnTarget = event.target instanceof Element && event.target.closest('a, button');
    if (linkTo && !isOwnTarget && !window.getSelection()?.toString()) void navigate(linkTo(record));
  };
  return (
    <TableContainer>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((record) => (
            <TableRow
              key={record.id}
              hover={Boolean(linkTo)}
              onClick={(event) => open(event, record)}
              sx={{ cursor: linkTo ? 'pointer' : 'default' }}
            >
              <TableCell component="th" scope="row" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
                {linkTo ? (
                  <Link component={RouterLink} to={linkTo(record)} color="textPrimary">
                    {first.cell(record)}
                  </Link>
                ) : (
                  first.cell(record)
                )}
                {first.detail && <Detail>{first.detail(record)}</Detail>}
              </TableCell>
              {others.map((column) => (
                <TableCell key={column.key} align={column.align}>
                  {column.cell(record)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function HeadCell<Record>({ column }: { column: Column<Record> }) {
  const { sort, setSort } = useListContext();
  const { sortBy, label, align, width } = column;
  if (!sortBy)
    return (
      <TableCell align={align} sx={{ width }}>
        {label}
      </TableCell>
    );
  const isSorted = sort.field === sortBy;
  const order = isSorted && sort.order === 'ASC' ? 'asc' : 'desc';
  return (
    <TableCell align={align} sx={{ width }} sortDirection={isSorted ? order : false}>
      <TableSortLabel
        component="button"
        active={isSorted}
        direction={order}
        onClick={() => setSort({ field: sortBy, order: isSorted && order === 'desc' ? 'ASC' : 'DESC' })}
        sx={{ border: 0, bgcolor: 'transparent', font: 'inherit', p: 0 }}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
}
