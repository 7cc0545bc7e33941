import { DateTimeInput, maxLength, required, TextInput } from 'react-admin';
import { CreatePage } from '../forms/CreatePage.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PortalInput, RoleInput, UserInput } from './people-inputs.tsx';
import { holds } from './viewer.access.ts';
import { useViewer } from './useViewer.ts';

/** A deputy for a period. An administrator may name for whom; others delegate their own role. */
export function DelegationCreate() {
  const message = useMessage();
  const viewer = useViewer();
  return (
    <CreatePage
      resource="delegations"
      title={message('resources.delegations.create')}
      intro={message('resources.delegations.intro')}
    >
      <PortalInput />
      <RoleInput />
      {viewer && holds(viewer, ['ADMINISTRATOR']) && <UserInput source="fromUserId" isRequired={false} />}
      <UserInput source="toUserId" />
      <DateTimeInput source="startsAt" validate={required()} />
      <DateTimeInput
        source="endsAt"
        validate={required()}
        helperText={message('resources.delegations.zoneHint')}
      />
      <TextInput source="reason" multiline minRows={2} validate={[required(), maxLength(500)]} />
    </CreatePage>
  );
}
