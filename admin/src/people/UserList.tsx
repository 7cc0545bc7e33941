import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import { usePortalChoices } from '../portals/usePortals.ts';
import { MembershipNames } from './MembershipNames.tsx';
import type { UserRecord } from './user.operations.ts';

export function UserList() {
  const message = useMessage();
  const portals = usePortalChoices();
  const { canAccess: mayCreate } = useCanAccess({ resource: 'users', action: 'create' });
  const create = mayCreate && (
    <Button component={Link} to="/users/create" variant="contained" color="secondary" startIcon={<Add />}>
      {message('resources.users.create')}
    </Button>
  );
  const columns = useMemo<Column<UserRecord>[]>(
    () => [
      {
        key: 'name',
        label: message('resources.users.fields.name'),
        cell: ({ name }) => name,
        detail: ({ email, isActive }) =>
          isActive ? email : `${email} · ${message('resources.users.inactive')}`,
      },
      {
        key: 'memberships',
        label: message('resources.users.fields.memberships'),
        cell: ({ memberships }) => <MembershipNames memberships={memberships} />,
      },
      {
        key: 'lastSignInAt',
        label: message('resources.users.fields.lastSignInAt'),
        align: 'right',
        cell: ({ lastSignInAt }) =>
          lastSignInAt ? <RelativeTime value={lastSignInAt} /> : message('resources.users.neverSignedIn'),
      },
    ],
    [message],
  );
  return (
    <ListPage
      resource="users"
      title={message('menu.users')}
      intro={message('resources.users.intro')}
      actions={create}
      filters={
        <>
          <SearchField label={message('resources.users.fields.text')} />
          <FilterSelect source="portal" label={message('resources.users.fields.portal')} choices={portals} />
        </>
      }
    >
      <RecordTable
        label={message('menu.users')}
        columns={columns}
        linkTo={({ id }: UserRecord) => `/users/${id}`}
        empty={<ListEmpty title={message('resources.users.empty')} />}
      />
    </ListPage>
  );
}
