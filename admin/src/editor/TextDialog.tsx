import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';

interface TextDialogProps {
  title: string;
  label: string;
  help: string;
  initial: string;
  /** Says what is wrong with a value, or null. */
  check: (value: string) => string | null;
  onApply: (value: string) => void;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}

/** Asks for the one text that a mark carries: the address of a link, the reading of a ruby. */
export function TextDialog({
  title,
  label,
  help,
  initial,
  check,
  onApply,
  onRemove,
  onClose,
}: TextDialogProps) {
  const message = useMessage();
  const [value, setValue] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const apply = () => {
    const problem = check(value.trim());
    setError(problem);
    if (!problem) onApply(value.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="text-dialog-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          apply();
        }}
      >
        <DialogTitle id="text-dialog-title">{title}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            label={label}
            value={value}
            onChange={(event) => setValue(event.target.value)}
            error={error !== null}
            helperText={error ?? help}
          />
        </DialogContent>
        <DialogActions>
          {onRemove && initial && (
            <Button color="error" onClick={onRemove} sx={{ mr: 'auto' }}>
              {message('article.toolbar.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{message('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {message('article.toolbar.apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
