import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { LoadError } from '../layout/LoadError.tsx';
import { RowSkeletons } from '../layout/PageSkeleton.tsx';
import { ListPagination } from './ListPagination.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordRows } from './RecordRows.tsx';

export interface Column<Record> {
  key: string;
  label: string;
  /** What stands in the cell. The first column names the record and carries the link to it. */
  cell: (record: Record) => ReactNode;
  /** A fainter line below, for the first column: not part of the link. */
  detail?: (record: Record) => ReactNode;
  /** The name by which the API sorts by this column. */
  sortBy?: string;
  align?: 'right';
  width?: string | number;
}

export interface RecordsProps<Record extends RaRecord> {
  label: string;
  columns: readonly Column<Record>[];
  linkTo?: (record: Record) => string;
}

/** The records of the list around it: a table on wide screens, cards on a telephone; loading, empty and failed as well. */
export function RecordTable<Record extends RaRecord>({
  empty,
  ...records
}: RecordsProps<Record> & { empty: ReactNode }) {
  const { data, error, isPending, refetch } = useListContext<Record>();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (isPending || !data) return <RowSkeletons rows={8} />;
  if (data.length === 0) return <>{empty}</>;
  return (
    <>
      {isNarrow ? <RecordCards {...records} /> : <RecordRows {...records} />}
      <ListPagination />
    </>
  );
}
