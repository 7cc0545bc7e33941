import { email, minLength, PasswordInput, required, SelectInput, TextInput } from 'react-admin';
import { CreatePage } from '../forms/CreatePage.tsx';
import { interfaceLocales } from '../i18n/languages.ts';
import { useMessage } from '../i18n/message-key.ts';
import { LanguagesInput, PortalInput, RoleInput, TitleInput } from './people-inputs.tsx';

const languageChoices = interfaceLocales.map(({ locale, name }) => ({ id: locale, name }));
/** Characters; the API checks the same. */
const shortestPassword = 12;

export function UserCreate() {
  const message = useMessage();
  return (
    <CreatePage
      resource="users"
      title={message('resources.users.create')}
      intro={message('resources.users.createIntro')}
    >
      <TextInput source="name" validate={required()} autoComplete="off" />
      <TextInput source="email" type="email" validate={[required(), email()]} autoComplete="off" />
      <PasswordInput
        source="password"
        validate={[required(), minLength(shortestPassword)]}
        helperText={message('resources.users.passwordHint')}
        autoComplete="new-password"
      />
      <SelectInput source="language" choices={languageChoices} defaultValue="vi" />
      <PortalInput />
      <RoleInput />
      <LanguagesInput helperText={message('resources.memberships.languagesHint')} />
      <TitleInput />
    </CreatePage>
  );
}
