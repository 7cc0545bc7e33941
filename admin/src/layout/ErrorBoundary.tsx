import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useResetErrorBoundaryOnLocationChange } from 'react-admin';
import { ErrorBoundary as Boundary } from 'react-error-boundary';
import { useMessage } from '../i18n/message-key.ts';

/** A page that fails leaves the frame standing; going elsewhere or trying again brings it back. */
export const ErrorBoundary = ({ children }: { children: ReactNode }) => (
  <Boundary FallbackComponent={PageFailure}>{children}</Boundary>
);

function PageFailure({ resetErrorBoundary }: { resetErrorBoundary: () => void }) {
  const message = useMessage();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ mt: 4 }}
      action={
        <Button color="inherit" onClick={resetErrorBoundary}>
          {message('errors.retry')}
        </Button>
      }
    >
      {message('ra.message.error')}
    </Alert>
  );
}
