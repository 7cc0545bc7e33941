import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { ConfirmedButton } from '../forms/ConfirmedButton.tsx';
import { SecretDialog } from '../forms/SecretDialog.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PageSection } from '../layout/PageSection.tsx';
import { useChange } from '../providers/useChange.ts';
import { type ClientRecord, revokeClientMutation, rotateKeyMutation } from './client.operations.ts';

/** By which start the key is known, and the ways to replace it or take it back. */
export function ClientKey({ client: { id, version, name, keyPrefix } }: { client: ClientRecord }) {
  const message = useMessage();
  const change = useChange();
  const notify = useNotify();
  const refresh = useRefresh();
  const [key, setKey] = useState<string | null>(null);
  const input = { id, expectedVersion: version };

  const rotate = async () => {
    const done = await change(rotateKeyMutation, { input });
    if (done) setKey(done.rotateApiClientKey.key);
  };
  const revoke = async () => {
    if (!(await change(revokeClientMutation, { input }))) return;
    notify(message('resources.clients.revoked'), { type: 'success' });
    refresh();
  };
  const close = () => {
    setKey(null);
    refresh();
  };
  return (
    <PageSection title={message('resources.clients.key')}>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '70ch' }}>
        {message('resources.clients.keyHint', { prefix: keyPrefix })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <ConfirmedButton
          label={message('resources.clients.rotate')}
          consequence={message('resources.clients.rotateConfirm', { name })}
          onConfirm={rotate}
        />
        <ConfirmedButton
          color="error"
          label={message('resources.clients.revoke')}
          consequence={message('resources.clients.revokeConfirm', { name })}
          onConfirm={revoke}
        />
      </Box>
      {key && (
        <SecretDialog
          title={message('resources.clients.keyTitle', { name })}
          label={message('resources.clients.key')}
          secret={key}
          onClose={close}
        />
      )}
    </PageSection>
  );
}
