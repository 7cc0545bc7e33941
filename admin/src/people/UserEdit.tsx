import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { BooleanInput, minLength, PasswordInput, required, SelectInput, TextInput } from 'react-admin';
import { Link } from 'react-router';
import { EditPage } from '../forms/EditPage.tsx';
import { interfaceLocales } from '../i18n/languages.ts';
import { useMessage } from '../i18n/message-key.ts';
import { MembershipNames } from './MembershipNames.tsx';
import type { UserRecord } from './user.operations.ts';

const languageChoices = interfaceLocales.map(({ locale, name }) => ({ id: locale, name }));
/** Characters; the API checks the same. */
const shortestPassword = 12;

export function UserEdit() {
  const message = useMessage();
  return (
    <EditPage<UserRecord>
      resource="users"
      title={({ name }) => name}
      intro={({ email }) => email}
      backTo={() => '/users'}
      inputs={() => (
        <>
          <TextInput source="name" validate={required()} />
          <SelectInput source="language" choices={languageChoices} validate={required()} />
          <PasswordInput
            source="password"
            validate={minLength(shortestPassword)}
            helperText={message('resources.users.newPasswordHint')}
            autoComplete="new-password"
          />
          <BooleanInput source="isActive" helperText={message('resources.users.isActiveHint')} />
        </>
      )}
      below={(user) => <Memberships user={user} />}
    />
  );
}

function Memberships({ user }: { user: UserRecord }) {
  const message = useMessage();
  return (
    <Box component="section" aria-labelledby="memberships" sx={{ mt: 5, maxWidth: 640 }}>
      <Typography variant="h2" id="memberships" sx={{ mb: 1 }}>
        {message('menu.memberships')}
      </Typography>
      <MembershipNames memberships={user.memberships} />
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button component={Link} to={`/memberships/create?user=${user.id}`} variant="outlined">
          {message('resources.memberships.create')}
        </Button>
        <Button
          component={Link}
          to={`/memberships?filter=${encodeURIComponent(JSON.stringify({ user: user.id }))}`}
        >
          {message('resources.memberships.manage')}
        </Button>
      </Box>
    </Box>
  );
}
