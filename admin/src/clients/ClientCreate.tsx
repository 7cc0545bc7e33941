import { useState } from 'react';
import { CreateBase } from 'react-admin';
import { useNavigate } from 'react-router';
import { RecordForm } from '../forms/RecordForm.tsx';
import { SecretDialog } from '../forms/SecretDialog.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { ClientInputs, usualTerms } from './client-inputs.tsx';
import type { ClientRecord } from './client.operations.ts';

/** A new client; its key is shown once, then its page. */
export function ClientCreate() {
  const message = useMessage();
  const navigate = useNavigate();
  const [made, setMade] = useState<(ClientRecord & { key: string }) | null>(null);
  return (
    <CreateBase<ClientRecord, ClientRecord & { key: string }>
      resource="clients"
      redirect={false}
      mutationOptions={{ onSuccess: setMade }}
    >
      <PageHeader
        title={message('resources.clients.create')}
        intro={message('resources.clients.createIntro')}
      />
      <RecordForm backTo="/clients" defaultValues={usualTerms}>
        <ClientInputs />
      </RecordForm>
      {made && (
        <SecretDialog
          title={message('resources.clients.keyTitle', { name: made.name })}
          label={message('resources.clients.key')}
          secret={made.key}
          onClose={() => void navigate(`/clients/${made.id}`)}
        />
      )}
    </CreateBase>
  );
}
