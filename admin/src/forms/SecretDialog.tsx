import ContentCopy from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';

/** A secret that nobody sees again. Only its own button closes it: a slip of the mouse must not. */
export function SecretDialog({
  title,
  label,
  secret,
  onClose,
}: {
  title: string;
  label: string;
  secret: string;
  onClose: () => void;
}) {
  const message = useMessage();
  const heading = useId();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setIsCopied(true);
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning" variant="outlined">
          {message('secret.once')}
        </Alert>
        <TextField
          label={label}
          value={secret}
          multiline
          onFocus={(event) => event.target.select()}
          slotProps={{
            input: { readOnly: true },
            htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', wordBreak: 'break-all' } },
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button startIcon={<ContentCopy />} onClick={() => void copy()}>
          {message(isCopied ? 'secret.copied' : 'secret.copy')}
        </Button>
        <Button variant="contained" color="secondary" onClick={onClose}>
          {message('secret.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
