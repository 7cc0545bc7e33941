import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { ReasonText } from '../workflow/ReasonText.tsx';
import type { AvailableAction, Reason } from './operations.ts';
import { useIsWide } from './useIsWide.ts';

interface BlockedReasonsProps {
  actions: readonly AvailableAction[];
  onGoTo: (reason: Reason) => void;
}

/** Why an action cannot be done yet, as text, with a way to each place that has to change. */
export function BlockedReasons({ actions, onGoTo }: BlockedReasonsProps) {
  const message = useMessage();
  const isWide = useIsWide();
  if (actions.length === 0) return null;
  return (
    <Box component="details" sx={{ mb: 1 }} open={isWide && actions[0]?.reasons.length === 1}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', fontWeight: 500 }}>
        {message('article.actions.notYet', {
          actions: actions.map(({ action }) => message(`workflow.actions.${enumKey(action)}`)).join(', '),
          smart_count: actions.reduce((count, { reasons }) => count + reasons.length, 0),
        })}
      </Typography>
      {actions.map(({ action, reasons }) => (
        <Box
          key={action}
          component="ul"
          aria-label={message(`workflow.actions.${enumKey(action)}`)}
          sx={{ m: 0, pl: 2.5, maxHeight: 160, overflowY: 'auto' }}
        >
          {reasons.map((reason, index) => (
            <li key={`${reason.code}.${index}`}>
              <ReasonText reason={reason} />{' '}
              {reason.field && (
                <Link component="button" type="button" variant="body2" onClick={() => onGoTo(reason)}>
                  {message('article.actions.goTo')}
                </Link>
              )}
            </li>
          ))}
        </Box>
      ))}
    </Box>
  );
}
