import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ListBase, type ListBaseProps } from 'react-admin';
import { PageHeader } from '../layout/PageHeader.tsx';

/** A list whose filters, order and page stand in the address and are remembered: header, filters, table, page numbers. */
export function ListPage({
  title,
  intro,
  actions,
  filters,
  children,
  ...list
}: Omit<ListBaseProps, 'children' | 'render' | 'title' | 'empty'> & {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  filters?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ListBase perPage={25} {...list}>
      <PageHeader title={title} intro={intro} actions={actions} />
      {filters && (
        <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pb: 2 }}>
          {filters}
        </Box>
      )}
      {children}
    </ListBase>
  );
}
