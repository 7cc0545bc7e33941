import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { DeleteWithConfirmButton, useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime } from '../i18n/RelativeTime.tsx';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import { usePortalChoices } from '../portals/usePortals.ts';
import { type DelegationRecord } from './delegation.operations.ts';
import { isOpen, statusOf } from './delegation-status.ts';

/** Who acts in whose name, for how long, and why. */
export function DelegationList() {
  const message = useMessage();
  const titleOf = usePortalTitle();
  const portals = usePortalChoices();
  const { canAccess: mayCreate } = useCanAccess({ resource: 'delegations', action: 'create' });
  const create = mayCreate && (
    <Button
      component={Link}
      to="/delegations/create"
      variant="contained"
      color="secondary"
      startIcon={<Add />}
    >
      {message('resources.delegations.create')}
    </Button>
  );
  const columns = useMemo<Column<DelegationRecord>[]>(
    () => [
      {
        key: 'from',
        label: message('resources.delegations.fields.from'),
        cell: ({ from, to }) => `${from.name} → ${to.name}`,
      },
      {
        key: 'role',
        label: message('resources.delegations.fields.role'),
        cell: ({ portal, role }) => titleOf(portal.key, role),
      },
      {
        key: 'portal',
        label: message('resources.delegations.fields.portal'),
        cell: ({ portal }) => portal.name,
      },
      {
        key: 'startsAt',
        label: message('resources.delegations.fields.startsAt'),
        cell: ({ startsAt, portal }) => <ExactTime value={startsAt} timeZone={portal.timeZone} />,
      },
      {
        key: 'endsAt',
        label: message('resources.delegations.fields.endsAt'),
        cell: ({ endsAt, portal }) => <ExactTime value={endsAt} timeZone={portal.timeZone} />,
      },
      { key: 'reason', label: message('resources.delegations.fields.reason'), cell: ({ reason }) => reason },
      {
        key: 'status',
        label: message('resources.delegations.fields.status'),
        cell: (delegation) => <Status delegation={delegation} mayRevoke={mayCreate === true} />,
      },
    ],
    [message, titleOf, mayCreate],
  );
  return (
    <ListPage
      resource="delegations"
      title={message('menu.delegations')}
      intro={message('resources.delegations.intro')}
      actions={create}
      filters={
        <FilterSelect
          source="portal"
          label={message('resources.delegations.fields.portal')}
          choices={portals}
        />
      }
    >
      <RecordTable
        label={message('menu.delegations')}
        columns={columns}
        empty={
          <ListEmpty
            title={message('resources.delegations.empty')}
            hint={message('resources.delegations.emptyHint')}
          />
        }
      />
    </ListPage>
  );
}

function Status({ delegation, mayRevoke }: { delegation: DelegationRecord; mayRevoke: boolean }) {
  const message = useMessage();
  const now = new Date();
  return (
    <>
      {message(`resources.delegations.status.${statusOf(delegation, now)}`)}
      {mayRevoke && isOpen(delegation, now) && (
        <DeleteWithConfirmButton
          record={delegation}
          resource="delegations"
          mutationMode="pessimistic"
          redirect={false}
          icon={<></>}
          label={message('resources.delegations.revoke')}
          confirmTitle={message('resources.delegations.revoke')}
          confirmContent={message('resources.delegations.revokeConfirm', { name: delegation.to.name })}
          successMessage={message('resources.delegations.revoked')}
        />
      )}
    </>
  );
}
