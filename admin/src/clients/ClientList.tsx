import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useCanAccess, useLocale } from 'react-admin';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime, RelativeTime } from '../i18n/RelativeTime.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import type { ClientRecord } from './client.operations.ts';
import { ClientStatus } from './ClientStatus.tsx';

/** Whose programs read with a key, on what terms, and when they last did. */
export function ClientList() {
  const message = useMessage();
  const locale = useLocale();
  const { canAccess: mayCreate } = useCanAccess({ resource: 'clients', action: 'create' });
  const create = mayCreate && (
    <Button component={Link} to="/clients/create" variant="contained" color="secondary" startIcon={<Add />}>
      {message('resources.clients.create')}
    </Button>
  );
  const columns = useMemo<Column<ClientRecord>[]>(() => {
    const number = new Intl.NumberFormat(locale);
    return [
      {
        key: 'name',
        label: message('resources.clients.fields.name'),
        cell: ({ name }) => name,
        detail: ({ contactEmail }) => contactEmail,
      },
      {
        key: 'status',
        label: message('resources.clients.fields.status'),
        cell: ({ status }) => <ClientStatus status={status} />,
      },
      {
        key: 'keyPrefix',
        label: message('resources.clients.fields.keyPrefix'),
        cell: ({ keyPrefix }) => <code>{keyPrefix}…</code>,
      },
      {
        key: 'costPerMinute',
        label: message('resources.clients.fields.costPerMinute'),
        cell: ({ costPerMinute }) =>
          message('resources.clients.perMinute', { cost: number.format(costPerMinute) }),
      },
      {
        key: 'expiresAt',
        label: message('resources.clients.fields.expiresAt'),
        cell: ({ expiresAt }) =>
          expiresAt ? <ExactTime value={expiresAt} /> : message('resources.clients.noExpiry'),
      },
      {
        key: 'lastUsedAt',
        label: message('resources.clients.fields.lastUsedAt'),
        align: 'right',
        cell: ({ lastUsedAt }) =>
          lastUsedAt ? <RelativeTime value={lastUsedAt} /> : message('resources.clients.never'),
      },
    ];
  }, [message, locale]);
  return (
    <ListPage
      resource="clients"
      title={message('menu.clients')}
      intro={message('resources.clients.intro')}
      actions={create}
    >
      <RecordTable
        label={message('menu.clients')}
        columns={columns}
        linkTo={({ id }: ClientRecord) => `/clients/${id}`}
        empty={
          <ListEmpty
            title={message('resources.clients.empty')}
            hint={message('resources.clients.emptyHint')}
          />
        }
      />
    </ListPage>
  );
}
