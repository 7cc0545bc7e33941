import Box from '@mui/material/Box';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { WaitingTask } from './desk.operations.ts';
import { workingTime } from './working-time.ts';

/** When a duty is due, in working time; overdue in red, with how long it has been. */
export function DueTime({ task }: { task: WaitingTask }) {
  const message = useMessage();
  if (!task.dueAt)
    return <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{message('desk.noDeadline')}</Box>;
  const left = task.workingMinutesLeft;
  const { key, values } = workingTime(left ?? 0);
  const time = message(key, values);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontSize: '0.875rem' }}>
      {task.isOverdue ? (
        <ToneChip tone="overdue">
          {left === null ? message('desk.overdue') : message('desk.overdueBy', { time })}
        </ToneChip>
      ) : (
        left !== null && <span>{message('desk.timeLeft', { time })}</span>
      )}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <RelativeTime value={task.dueAt} timeZone={task.portal.timeZone} />
      </Box>
    </Box>
  );
}
