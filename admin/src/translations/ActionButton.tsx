import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { ReasonList } from '../workflow/ReasonText.tsx';
import { destructive } from './action-order.ts';
import type { AvailableAction } from './operations.ts';

interface ActionButtonProps {
  action: AvailableAction;
  isPrimary: boolean;
  isBusy: boolean;
  /** What is typed did not reach the server, so nothing may be decided about it. */
  isUnsaved: boolean;
  onRun: () => void;
  /** A refused button leads to what stands in the way. */
  onRefused: () => void;
}

/** An action of the workflow. A refused one can still be reached with the keyboard, and says why. */
export function ActionButton({ action, isPrimary, isBusy, isUnsaved, onRun, onRefused }: ActionButtonProps) {
  const message = useMessage();
  const isRefused = !action.allowed || isUnsaved;
  const reasons = action.allowed ? [] : action.reasons;
  const why =
    reasons.length > 0 ? <ReasonList reasons={reasons} /> : isUnsaved ? message('article.save.first') : '';
  return (
    // The reasons describe the button; its name stays the action, also while they are shown.
    <Tooltip title={why} describeChild>
      <Button
        variant={isPrimary ? 'contained' : 'outlined'}
        color={isPrimary ? 'secondary' : destructive.has(action.action) ? 'error' : 'primary'}
        aria-disabled={isRefused || isBusy || undefined}
        onClick={() => {
          if (isBusy) return;
          if (isRefused) onRefused();
          else onRun();
        }}
        sx={
          isRefused
            ? { opacity: 0.75, borderStyle: 'dashed', cursor: 'not-allowed', color: 'text.secondary' }
            : undefined
        }
      >
        {message(`workflow.actions.${enumKey(action.action)}`)}
      </Button>
    </Tooltip>
  );
}
