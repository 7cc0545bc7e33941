import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { PageHeader } from './PageHeader.tsx';

export function NotFound() {
  const message = useMessage();
  return (
    <>
      <PageHeader title={message('ra.page.not_found')} intro={message('ra.message.not_found')} />
      <Button component={Link} to="/" variant="outlined">
        {message('menu.desk')}
      </Button>
    </>
  );
}
