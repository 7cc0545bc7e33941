import Add from '@mui/icons-material/Add';
import NotificationsActive from '@mui/icons-material/NotificationsActiveOutlined';
import NotificationsOff from '@mui/icons-material/NotificationsOffOutlined';
import Button from '@mui/material/Button';
import { publicationChangeKinds } from '@hai-dang/schema';
import { useMemo } from 'react';
import { useCanAccess, useLocale } from 'react-admin';
import { Link } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { usePortalChoices } from '../portals/usePortals.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { WebhookRecord } from './webhook.operations.ts';

/** Who is told of what is published and withdrawn, and how well that goes. */
export function WebhookList() {
  const message = useMessage();
  const locale = useLocale();
  const portals = usePortalChoices();
  const { canAccess: mayCreate } = useCanAccess({ resource: 'webhooks', action: 'create' });
  const create = mayCreate && (
    <Button component={Link} to="/webhooks/create" variant="contained" color="secondary" startIcon={<Add />}>
      {message('resources.webhooks.create')}
    </Button>
  );
  const columns = useMemo<Column<WebhookRecord>[]>(() => {
    const number = new Intl.NumberFormat(locale);
    return [
      {
        key: 'name',
        label: message('resources.webhooks.fields.name'),
        cell: ({ name }) => name,
        detail: ({ url }) => new URL(url).host,
      },
      {
        key: 'status',
        label: message('resources.webhooks.fields.status'),
        cell: ({ isActive }) => <Activity isActive={isActive} />,
      },
      {
        key: 'portal',
        label: message('resources.webhooks.fields.portal'),
        cell: ({ portal }) => portal.name,
      },
      {
        key: 'kinds',
        label: message('resources.webhooks.fields.kinds'),
        cell: ({ kinds }) =>
          kinds.length === publicationChangeKinds.length
            ? message('resources.webhooks.everything')
            : kinds.map((kind) => message(`resources.webhooks.kinds.${enumKey(kind)}`)).join(', '),
      },
      {
        key: 'counts',
        label: message('resources.webhooks.fields.counts'),
        cell: ({ confirmed, waiting, failed }) =>
          confirmed + waiting + failed === 0
            ? message('resources.deliveries.empty')
            : message('resources.webhooks.counts', {
                confirmed: number.format(confirmed),
                waiting: number.format(waiting),
                failed: number.format(failed),
              }),
      },
    ];
  }, [message, locale]);
  return (
    <ListPage
      resource="webhooks"
      title={message('menu.webhooks')}
      intro={message('resources.webhooks.intro')}
      actions={create}
      filters={
        <FilterSelect source="portal" label={message('resources.webhooks.fields.portal')} choices={portals} />
      }
    >
      <RecordTable
        label={message('menu.webhooks')}
        columns={columns}
        linkTo={({ id }: WebhookRecord) => `/webhooks/${id}`}
        empty={
          <ListEmpty
            title={message('resources.webhooks.empty')}
            hint={message('resources.webhooks.emptyHint')}
          />
        }
      />
    </ListPage>
  );
}

function Activity({ isActive }: { isActive: boolean }) {
  const message = useMessage();
  return isActive ? (
    <ToneChip tone="published" Icon={NotificationsActive}>
      {message('resources.webhooks.active')}
    </ToneChip>
  ) : (
    <ToneChip tone="withdrawn" Icon={NotificationsOff}>
      {message('resources.webhooks.inactive')}
    </ToneChip>
  );
}
