import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Form, type FormProps, SaveButton } from 'react-admin';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';

/** One column of inputs, the one amber button, and the way back. Leaving with unsaved changes asks first. */
export function RecordForm({
  backTo,
  children,
  ...form
}: FormProps & { backTo: string; children: ReactNode }) {
  const message = useMessage();
  return (
    <Form warnWhenUnsavedChanges {...form}>
      <Box sx={{ maxWidth: 640, display: 'flex', flexDirection: 'column' }}>
        {children}
        <Box sx={{ display: 'flex', gap: 1.5, mt: 3 }}>
          <SaveButton color="secondary" icon={<></>} size="medium" />
          <Button component={Link} to={backTo} color="inherit">
            {message('ra.action.cancel')}
          </Button>
        </Box>
      </Box>
    </Form>
  );
}
