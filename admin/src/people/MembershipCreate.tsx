import { BooleanInput } from 'react-admin';
import { useSearchParams } from 'react-router';
import { CreatePage } from '../forms/CreatePage.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { LanguagesInput, PortalInput, RoleInput, TitleInput, UserInput } from './people-inputs.tsx';

/** A role for somebody; `?user=` names the person when one comes from their page. */
export function MembershipCreate() {
  const message = useMessage();
  const [address] = useSearchParams();
  const userId = address.get('user');
  return (
    <CreatePage
      resource="memberships"
      title={message('resources.memberships.create')}
      defaultValues={userId ? { userId } : undefined}
    >
      <UserInput source="userId" />
      <PortalInput />
      <RoleInput />
      <LanguagesInput helperText={message('resources.memberships.languagesHint')} />
      <TitleInput />
      <BooleanInput source="includesComponents" defaultValue={false} helperText={false} />
    </CreatePage>
  );
}
