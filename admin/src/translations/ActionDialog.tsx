import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { ApiError } from '../providers/api-error.ts';
import { ReasonList } from '../workflow/ReasonText.tsx';
import { ActionFields, fieldsOf } from './ActionFields.tsx';
import { destructive } from './action-order.ts';
import type { AvailableAction } from './operations.ts';
import type { ActionAnswers } from './run-action.ts';
import { fromWallTime, toWallTime } from './zoned-time.ts';

interface ActionDialogProps {
  action: AvailableAction;
  portal: { timeZone: string; takedownAuthorities: readonly string[] };
  onRun: (answers: ActionAnswers) => Promise<ApiError | null>;
  onClose: () => void;
}

/** Asks for what an action needs, as the API lists it: a reason rather than "are you sure". */
export function ActionDialog({ action, portal, onRun, onClose }: ActionDialogProps) {
  const message = useMessage();
  const key = enumKey(action.action);
  const [answers, setAnswers] = useState<ActionAnswers>(() =>
    fieldsOf(action).includes('receivedAt') ? { receivedAt: toWallTime(new Date(), portal.timeZone) } : {},
  );
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { fields = [], reasons = [] } = refusal?.details ?? {};
  const asked = fieldsOf(action);
  const errors = Object.fromEntries(
    [...fields, ...reasons].map(({ field, message: text }) => [field ?? '', text]),
  );
  const general = reasons.filter(({ field }) => !field || !(asked as readonly string[]).includes(field));

  const send = async () => {
    setBusy(true);
    const instant = (wallTime: string | undefined) =>
      wallTime === undefined ? undefined : fromWallTime(wallTime, portal.timeZone)?.toISOString();
    const error = await onRun({
      ...answers,
      ...(answers.scheduledFor !== undefined && { scheduledFor: instant(answers.scheduledFor) ?? '' }),
      ...(answers.receivedAt !== undefined && { receivedAt: instant(answers.receivedAt) ?? '' }),
    });
    setBusy(false);
    if (error) setRefusal(error);
    else onClose();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="action-dialog-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <DialogTitle id="action-dialog-title">{message(`workflow.actions.${key}`)}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          {refusal && general.length > 0 && (
            <Alert severity="error">
              <ReasonList reasons={general} />
            </Alert>
          )}
          {refusal && general.length === 0 && fields.length === 0 && reasons.length === 0 && (
            <Alert severity="error">{refusal.message}</Alert>
          )}
          <ActionFields
            names={asked}
            portal={portal}
            answers={answers}
            errors={errors}
            onChange={(change) => setAnswers((before) => ({ ...before, ...change }))}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{message('ra.action.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={destructive.has(action.action) ? 'error' : 'secondary'}
            disabled={isBusy}
          >
            {message(`workflow.actions.${key}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
