import { useState } from 'react';
import { CreateBase } from 'react-admin';
import { useNavigate } from 'react-router';
import { RecordForm } from '../forms/RecordForm.tsx';
import { SecretDialog } from '../forms/SecretDialog.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PortalInput } from '../people/people-inputs.tsx';
import { everyKind, WebhookInputs } from './webhook-inputs.tsx';
import type { WebhookRecord } from './webhook.operations.ts';

type Made = WebhookRecord & { secret: string };

/** A new webhook; its secret is shown once, then its page. */
export function WebhookCreate() {
  const message = useMessage();
  const navigate = useNavigate();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <CreateBase<WebhookRecord, Made>
      resource="webhooks"
      redirect={false}
      mutationOptions={{ onSuccess: setMade }}
    >
      <PageHeader
        title={message('resources.webhooks.create')}
        intro={message('resources.webhooks.createIntro')}
      />
      <RecordForm backTo="/webhooks" defaultValues={{ kinds: everyKind, languages: [] }}>
        <PortalInput />
        <WebhookInputs isNew />
      </RecordForm>
      {made && (
        <SecretDialog
          title={message('resources.webhooks.secretTitle', { name: made.name })}
          label={message('resources.webhooks.secret')}
          secret={made.secret}
          onClose={() => void navigate(`/webhooks/${made.id}`)}
        />
      )}
    </CreateBase>
  );
}
