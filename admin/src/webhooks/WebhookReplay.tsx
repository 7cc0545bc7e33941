import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { PageSection } from '../layout/PageSection.tsx';
import { useChange } from '../providers/useChange.ts';
import {
  replaySinceMutation,
  sendTestMutation,
  type TestReceipt,
  type WebhookRecord,
} from './webhook.operations.ts';

/** A test message now, and everything again from a moment on. */
export function WebhookReplay({ webhook: { id, isActive } }: { webhook: WebhookRecord }) {
  const message = useMessage();
  const change = useChange();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setIsBusy] = useState(false);
  const [receipt, setReceipt] = useState<TestReceipt | null>(null);
  const [since, setSince] = useState('');

  const test = async () => {
    setIsBusy(true);
    setReceipt((await change(sendTestMutation, { id }))?.sendTestDelivery ?? null);
    setIsBusy(false);
  };
  const replay = async () => {
    setIsBusy(true);
    const done = await change(replaySinceMutation, { input: { id, since: new Date(since).toISOString() } });
    setIsBusy(false);
    if (!done) return;
    notify(message('resources.webhooks.replayed', { smart_count: done.replaySince }), { type: 'success' });
    refresh();
  };
  return (
    <PageSection title={message('resources.webhooks.testTitle')}>
      <Button variant="outlined" disabled={isBusy} onClick={() => void test()}>
        {message('resources.webhooks.test')}
      </Button>
      {receipt && <Receipt receipt={receipt} />}
      {isActive && (
        <Box
          component="form"
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 2 }}
          onSubmit={(event) => {
            event.preventDefault();
            void replay();
          }}
        >
          <TextField
            required
            margin="none"
            type="datetime-local"
            label={message('resources.webhooks.since')}
            value={since}
            onChange={(event) => setSince(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <Button type="submit" variant="outlined" disabled={isBusy || since === ''}>
            {message('resources.webhooks.replaySince')}
          </Button>
          <Typography variant="body2" color="textSecondary" sx={{ flexBasis: '100%', maxWidth: '70ch' }}>
            {message('resources.webhooks.sinceHint')}
          </Typography>
        </Box>
      )}
    </PageSection>
  );
}

function Receipt({ receipt: { status, error, milliseconds } }: { receipt: TestReceipt }) {
  const message = useMessage();
  const why = error && message(`resources.deliveries.error.${enumKey(error)}`);
  return (
    <Alert severity={error ? 'error' : 'success'} variant="outlined" role="status" sx={{ mt: 1.5 }}>
      {why
        ? message('resources.webhooks.testFailed', {
            error: status === null ? why : `${why} (HTTP ${status})`,
          })
        : message('resources.webhooks.testDone', { status: status ?? '', milliseconds })}
    </Alert>
  );
}
