import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { ConfirmedButton } from '../forms/ConfirmedButton.tsx';
import { SecretDialog } from '../forms/SecretDialog.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PageSection } from '../layout/PageSection.tsx';
import { useChange } from '../providers/useChange.ts';
import { rotateSecretMutation, type WebhookRecord } from './webhook.operations.ts';

/** The way to another secret. */
export function WebhookSecret({ webhook: { id, version, name } }: { webhook: WebhookRecord }) {
  const message = useMessage();
  const change = useChange();
  const refresh = useRefresh();
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = async () => {
    const done = await change(rotateSecretMutation, { input: { id, expectedVersion: version } });
    if (done) setSecret(done.rotateWebhookSecret.secret);
  };
  const close = () => {
    setSecret(null);
    refresh();
  };
  return (
    <PageSection title={message('resources.webhooks.secret')}>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '70ch' }}>
        {message('resources.webhooks.secretHint')}
      </Typography>
      <Box sx={{ mt: 2 }}>
        <ConfirmedButton
          label={message('resources.webhooks.rotate')}
          consequence={message('resources.webhooks.rotateConfirm', { name })}
          onConfirm={rotate}
        />
      </Box>
      {secret && (
        <SecretDialog
          title={message('resources.webhooks.secretTitle', { name })}
          label={message('resources.webhooks.secret')}
          secret={secret}
          onClose={close}
        />
      )}
    </PageSection>
  );
}
