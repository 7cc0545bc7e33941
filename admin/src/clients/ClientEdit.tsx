import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useCanAccess } from 'react-admin';
import { EditPage } from '../forms/EditPage.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { ClientInputs } from './client-inputs.tsx';
import type { ClientRecord } from './client.operations.ts';
import { ClientKey } from './ClientKey.tsx';
import { ClientStatus } from './ClientStatus.tsx';
import { ClientUsage } from './ClientUsage.tsx';

export function ClientEdit() {
  const message = useMessage();
  const { canAccess: mayChange } = useCanAccess({ resource: 'clients', action: 'edit' });
  return (
    <EditPage<ClientRecord>
      resource="clients"
      title={({ name }) => name}
      intro={({ status }) => <ClientStatus status={status} />}
      backTo={() => '/clients'}
      inputs={({ status }) => (
        <>
          {status === 'REVOKED' && (
            <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
              {message('resources.clients.revokedHint')}
            </Alert>
          )}
          <ClientInputs isDisabled={status === 'REVOKED'} />
        </>
      )}
      below={(client) => (
        <Box sx={{ display: 'grid', gap: 5, mt: 5, maxWidth: 760 }}>
          {mayChange && client.status !== 'REVOKED' && <ClientKey client={client} />}
          <ClientUsage id={client.id} />
        </Box>
      )}
    />
  );
}
