import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import { usePortalChoices } from '../portals/usePortals.ts';
import type { MembershipRecord } from './membership.operations.ts';

/** Who holds which role in which portal, and for which languages. */
export function MembershipList() {
  const message = useMessage();
  const titleOf = usePortalTitle();
  const nameOf = useLanguageName();
  const portals = usePortalChoices();
  const { canAccess: mayCreate } = useCanAccess({ resource: 'memberships', action: 'create' });
  const create = mayCreate && (
    <Button
      component={Link}
      to="/memberships/create"
      variant="contained"
      color="secondary"
      startIcon={<Add />}
    >
      {message('resources.memberships.create')}
    </Button>
  );
  const columns = useMemo<Column<MembershipRecord>[]>(
    () => [
      { key: 'user', label: message('resources.memberships.fields.user'), cell: ({ user }) => user.name },
      {
        key: 'role',
        label: message('resources.memberships.fields.role'),
        cell: ({ portal, role, title }) => titleOf(portal.key, role, title),
      },
      {
        key: 'portal',
        label: message('resources.memberships.fields.portal'),
        cell: ({ portal }) => portal.name,
      },
      {
        key: 'languages',
        label: message('resources.memberships.fields.languages'),
        cell: ({ languages }) =>
          languages && languages.length > 0 ? languages.map(nameOf).join(', ') : message('app.everyLanguage'),
      },
      {
        key: 'includesComponents',
        label: message('resources.memberships.components'),
        cell: ({ includesComponents }) =>
          message(includesComponents ? 'ra.boolean.true' : 'ra.boolean.false'),
      },
    ],
    [message, titleOf, nameOf],
  );
  return (
    <ListPage
      resource="memberships"
      title={message('menu.memberships')}
      intro={message('resources.memberships.intro')}
      actions={create}
      filters={
        <FilterSelect
          source="portal"
          label={message('resources.memberships.fields.portal')}
          choices={portals}
        />
      }
    >
      <RecordTable
        label={message('menu.memberships')}
        columns={columns}
        linkTo={mayCreate ? ({ id }: MembershipRecord) => `/memberships/${id}` : undefined}
        empty={<ListEmpty title={message('resources.memberships.empty')} />}
      />
    </ListPage>
  );
}
