import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { toApiError } from '../providers/api-error.ts';

/** What could not be loaded, why, and a way to try again. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const message = useMessage();
  const translate = useTranslate();
  const { message: sentence } = toApiError(error);
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2 }}
      action={
        onRetry && (
          <Button color="inherit" onClick={onRetry}>
            {message('errors.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{message('errors.loadFailed')}</AlertTitle>
      {translate(sentence, { _: sentence })}
    </Alert>
  );
}
