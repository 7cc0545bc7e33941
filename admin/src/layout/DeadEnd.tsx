import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { type MessageKey, useMessage } from '../i18n/message-key.ts';
import { PageHeader } from './PageHeader.tsx';

/** A page that cannot be shown: what it is about, and the way home. */
function DeadEnd({ title, hint }: { title: MessageKey; hint: MessageKey }) {
  const message = useMessage();
  return (
    <>
      <PageHeader title={message(title)} intro={message(hint)} />
      <Button component={Link} to="/" variant="outlined">
        {message('menu.desk')}
      </Button>
    </>
  );
}

export const NotFound = () => <DeadEnd title="ra.page.not_found" hint="ra.message.not_found" />;
export const AccessDenied = () => <DeadEnd title="ra.page.access_denied" hint="ra.message.access_denied" />;
export const AuthenticationError = () => (
  <DeadEnd title="ra.page.authentication_error" hint="ra.message.authentication_error" />
);
