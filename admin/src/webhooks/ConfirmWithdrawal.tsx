import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { useChange } from '../providers/useChange.ts';
import { confirmWithdrawalMutation, type WithdrawalRecord } from './delivery.operations.ts';

/** Notes that a consumer confirmed by telephone or letter, and how. */
export function ConfirmWithdrawal({ withdrawal: { id, webhook } }: { withdrawal: WithdrawalRecord }) {
  const message = useMessage();
  const change = useChange();
  const notify = useNotify();
  const refresh = useRefresh();
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');

  const confirm = async () => {
    if (!(await change(confirmWithdrawalMutation, { input: { id, note } }))) return;
    setIsOpen(false);
    notify(message('resources.withdrawals.confirmed'), { type: 'success' });
    refresh();
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} sx={{ display: 'block', mt: 0.5, ml: -0.5 }}>
        {message('resources.withdrawals.confirm')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby={heading}
      >
        <DialogTitle id={heading}>
          {message('resources.withdrawals.confirmTitle', { name: webhook.name })}
        </DialogTitle>
        <DialogContent>
          <TextField
            fullWidth
            required
            multiline
            minRows={2}
            label={message('resources.withdrawals.note')}
            helperText={message('resources.withdrawals.noteHint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setIsOpen(false)}>{message('ra.action.cancel')}</Button>
          <Button
            variant="contained"
            color="secondary"
            disabled={note.trim() === ''}
            onClick={() => void confirm()}
          >
            {message('resources.withdrawals.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
