import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { type ApiError, toApiError } from '../providers/api-error.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** E-mail and password. A refusal says the same whatever was wrong; after too many, how long to wait. */
export function SignInForm({
  credentials,
  onChange,
}: {
  credentials: Credentials;
  onChange: (credentials: Credentials) => void;
}) {
  const message = useMessage();
  const login = useLogin();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await login(credentials);
    } catch (thrown) {
      setError(toApiError(thrown));
      setBusy(false);
    }
  };
  return (
    <Box component="form" onSubmit={(event: FormEvent) => void submit(event)}>
      {error && <Refusal error={error} />}
      <TextField
        fullWidth
        required
        autoFocus
        type="email"
        name="email"
        autoComplete="username"
        label={message('ra.auth.email')}
        value={credentials.email}
        onChange={(event) => onChange({ ...credentials, email: event.target.value })}
      />
      <TextField
        fullWidth
        required
        type="password"
        name="password"
        autoComplete="current-password"
        label={message('ra.auth.password')}
        value={credentials.password}
        onChange={(event) => onChange({ ...credentials, password: event.target.value })}
      />
      <Button
        type="submit"
        fullWidth
        size="large"
        variant="contained"
        color="secondary"
        disabled={isBusy}
        sx={{ mt: 2 }}
      >
        {message('ra.auth.sign_in')}
      </Button>
    </Box>
  );
}

function Refusal({ error }: { error: ApiError }) {
  const message = useMessage();
  const translate = useTranslate();
  const { retryAfter } = error.details;
  return (
    <Alert severity="error" role="alert" sx={{ mb: 2 }}>
      {error.code === 'RATE_LIMITED' && retryAfter
        ? message('errors.RATE_LIMITED', { seconds: retryAfter })
        : translate(error.message, { _: error.message })}
    </Alert>
  );
}
