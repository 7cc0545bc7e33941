import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { dispatchStates } from '@hai-dang/schema';
import { useMemo } from 'react';
import { ListBase, useNotify, useRefresh } from 'react-admin';
import { enumKey, enumValue } from '../i18n/enum-key.ts';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import { PageSection } from '../layout/PageSection.tsx';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { useChange } from '../providers/useChange.ts';
import { type DeliveryRecord, replayDeliveryMutation } from './delivery.operations.ts';
import { DeliveryState } from './DeliveryState.tsx';

/** What a webhook was told, with receipts; each can be sent again while the webhook is on. */
export function WebhookDeliveries({ webhook, mayReplay }: { webhook: string; mayReplay: boolean }) {
  const message = useMessage();
  const columns = useMemo<Column<DeliveryRecord>[]>(
    () => [
      {
        key: 'title',
        label: message('resources.deliveries.fields.title'),
        cell: ({ title }) => title,
        detail: ({ language }) => <LanguageName language={language} />,
      },
      {
        key: 'kind',
        label: message('resources.deliveries.fields.kind'),
        cell: ({ kind }) => message(`resources.webhooks.kinds.${enumKey(kind)}`),
      },
      {
        key: 'state',
        label: message('resources.deliveries.fields.state'),
        cell: (delivery) => <DeliveryState delivery={delivery} />,
      },
      {
        key: 'createdAt',
        label: message('resources.deliveries.fields.createdAt'),
        cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
      },
      {
        key: 'body',
        label: message('resources.deliveries.fields.body'),
        cell: (delivery) => <Message delivery={delivery} mayReplay={mayReplay} />,
      },
    ],
    [message, mayReplay],
  );
  const title = message('resources.deliveries.title');
  return (
    <PageSection title={title}>
      <ListBase
        resource="deliveries"
        filter={{ webhook }}
        perPage={10}
        disableSyncWithLocation
        storeKey={false}
        queryOptions={{ refetchInterval: 15_000 }}
      >
        <Box role="search" sx={{ pb: 1 }}>
          <FilterSelect
            source="state"
            label={message('resources.deliveries.fields.state')}
            choices={dispatchStates.map((state) => ({
              id: enumValue(state),
              name: message(`resources.deliveries.state.${state}`),
            }))}
          />
        </Box>
        <RecordTable
          label={title}
          columns={columns}
          empty={
            <ListEmpty
              title={message('resources.deliveries.empty')}
              hint={message('resources.deliveries.emptyHint')}
            />
          }
        />
      </ListBase>
    </PageSection>
  );
}

function Message({ delivery: { id, body }, mayReplay }: { delivery: DeliveryRecord; mayReplay: boolean }) {
  const message = useMessage();
  const change = useChange();
  const notify = useNotify();
  const refresh = useRefresh();
  const replay = async () => {
    if (!(await change(replayDeliveryMutation, { id }))) return;
    notify(message('resources.deliveries.replayed'), { type: 'success' });
    refresh();
  };
  return (
    <>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer' }}>
          {message('resources.deliveries.body')}
        </Box>
        <Box
          component="pre"
          tabIndex={0}
          sx={{ m: 0, maxWidth: '22rem', maxHeight: '16rem', overflow: 'auto', fontSize: '0.75rem' }}
        >
          {body}
        </Box>
      </Box>
      {mayReplay && (
        <Button size="small" onClick={() => void replay()} sx={{ mt: 0.5, ml: -0.5 }}>
          {message('resources.deliveries.replay')}
        </Button>
      )}
    </>
  );
}
