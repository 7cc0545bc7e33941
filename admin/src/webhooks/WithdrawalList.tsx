import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useCanAccess } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime } from '../i18n/RelativeTime.tsx';
import { Detail } from '../lists/Detail.tsx';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { usePortalChoices } from '../portals/usePortals.ts';
import { ConfirmWithdrawal } from './ConfirmWithdrawal.tsx';
import type { WithdrawalRecord } from './delivery.operations.ts';
import { DeliveryState } from './DeliveryState.tsx';

/** Texts that must be shown nowhere any more, and who has not confirmed it yet. */
export function WithdrawalList() {
  const message = useMessage();
  const portals = usePortalChoices();
  const { canAccess: mayConfirm = false } = useCanAccess({ resource: 'withdrawals', action: 'edit' });
  const columns = useMemo<Column<WithdrawalRecord>[]>(
    () => [
      {
        key: 'title',
        label: message('resources.withdrawals.fields.title'),
        cell: ({ title }) => title,
        detail: ({ language }) => <LanguageName language={language} />,
      },
      {
        key: 'consumer',
        label: message('resources.withdrawals.fields.consumer'),
        cell: ({ webhook }) => <Consumer webhook={webhook} />,
      },
      {
        key: 'kind',
        label: message('resources.withdrawals.fields.kind'),
        cell: ({ kind }) => message(`resources.webhooks.kinds.${enumKey(kind)}`),
      },
      {
        key: 'createdAt',
        label: message('resources.withdrawals.fields.createdAt'),
        cell: ({ createdAt, webhook }) => <ExactTime value={createdAt} timeZone={webhook.portal.timeZone} />,
      },
      {
        key: 'state',
        label: message('resources.withdrawals.fields.state'),
        cell: (delivery) => (
          <>
            <DeliveryState delivery={delivery} />
            {mayConfirm && <ConfirmWithdrawal withdrawal={delivery} />}
          </>
        ),
      },
    ],
    [message, mayConfirm],
  );
  return (
    <ListPage
      resource="withdrawals"
      title={message('menu.withdrawals')}
      intro={message('resources.withdrawals.intro')}
      filters={
        <FilterSelect
          source="portal"
          label={message('resources.withdrawals.fields.portal')}
          choices={portals}
        />
      }
    >
      <RecordTable
        label={message('menu.withdrawals')}
        columns={columns}
        empty={
          <ListEmpty
            title={message('resources.withdrawals.empty')}
            hint={message('resources.withdrawals.emptyHint')}
          />
        }
      />
    </ListPage>
  );
}

const Consumer = ({ webhook: { id, name, contactEmail } }: Pick<WithdrawalRecord, 'webhook'>) => (
  <>
    <Link component={RouterLink} to={`/webhooks/${id}`} color="textPrimary">
      {name}
    </Link>
    <Detail>
      <Link href={`mailto:${contactEmail}`} color="inherit">
        {contactEmail}
      </Link>
    </Detail>
  </>
);
