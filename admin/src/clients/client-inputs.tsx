import { DateTimeInput, email, NumberInput, required, SelectArrayInput, TextInput } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';

/** What is agreed with a client; the same when it is entered and when it is changed. */
export function ClientInputs({ isDisabled = false }: { isDisabled?: boolean }) {
  const message = useMessage();
  const scopes = [
    { id: 'READ', name: message('resources.clients.scopes.read') },
    { id: 'READ_HISTORY', name: message('resources.clients.scopes.readHistory') },
  ];
  return (
    <>
      <TextInput source="name" validate={required()} disabled={isDisabled} />
      <TextInput source="contactEmail" type="email" validate={[required(), email()]} disabled={isDisabled} />
      <SelectArrayInput source="scopes" choices={scopes} disabled={isDisabled} />
      <TextInput
        source="allowedOrigins"
        multiline
        minRows={2}
        format={(origins: string[] | undefined) => origins?.join('\n') ?? ''}
        parse={(text: string) => (text === '' ? [] : text.split('\n'))}
        helperText={message('resources.clients.originsHint')}
        disabled={isDisabled}
      />
      <NumberInput
        source="costPerMinute"
        validate={required()}
        helperText={message('resources.clients.costHint')}
        disabled={isDisabled}
      />
      <DateTimeInput
        source="expiresAt"
        helperText={message('resources.clients.expiresHint')}
        disabled={isDisabled}
      />
    </>
  );
}

/** Values of a new client: the API's own defaults. */
export const usualTerms = { scopes: ['READ'], allowedOrigins: [], costPerMinute: 60_000 };
