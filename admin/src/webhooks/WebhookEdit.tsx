import Box from '@mui/material/Box';
import { useCanAccess } from 'react-admin';
import { EditPage } from '../forms/EditPage.tsx';
import { WebhookDeliveries } from './WebhookDeliveries.tsx';
import { WebhookInputs } from './webhook-inputs.tsx';
import type { WebhookRecord } from './webhook.operations.ts';
import { WebhookReplay } from './WebhookReplay.tsx';
import { WebhookSecret } from './WebhookSecret.tsx';

export function WebhookEdit() {
  const { canAccess: mayChange = false } = useCanAccess({ resource: 'webhooks', action: 'edit' });
  return (
    <EditPage<WebhookRecord>
      resource="webhooks"
      title={({ name }) => name}
      intro={({ portal }) => portal.name}
      backTo={() => '/webhooks'}
      inputs={({ portal }) => <WebhookInputs portal={portal.key} />}
      below={(webhook) => (
        <Box sx={{ display: 'grid', gap: 5, mt: 5 }}>
          <WebhookDeliveries webhook={webhook.id} mayReplay={mayChange && webhook.isActive} />
          {mayChange && (
            <>
              <WebhookReplay webhook={webhook} />
              <WebhookSecret webhook={webhook} />
            </>
          )}
        </Box>
      )}
    />
  );
}
