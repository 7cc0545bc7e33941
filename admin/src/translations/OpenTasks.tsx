import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime } from '../i18n/RelativeTime.tsx';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import { Clause } from '../workflow/ReasonText.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { Translation } from './operations.ts';

interface OpenTasksProps {
  tasks: Translation['openTasks'];
  portal: { key: string; timeZone: string };
}

/** The duties that this text waits for: whose, by when, by which clause. */
export function OpenTasks({ tasks, portal }: OpenTasksProps) {
  const message = useMessage();
  const titleOf = usePortalTitle();
  if (tasks.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={message('article.tasks.label')}
      sx={{ m: 0, px: 0, py: 1, listStyle: 'none' }}
    >
      {tasks.map((task) => (
        <Box
          component="li"
          key={task.id}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}
        >
          <Typography variant="body2">
            {message('article.tasks.waits', {
              task: message(`workflow.taskKinds.${enumKey(task.kind)}`),
              name: task.assignee?.name ?? titleOf(portal.key, task.role),
            })}
          </Typography>
          {task.dueAt && (
            <Typography variant="body2" color={task.isOverdue ? 'error' : 'textSecondary'}>
              {message('article.tasks.due')} <ExactTime value={task.dueAt} timeZone={portal.timeZone} />
              {task.basis && <Clause>{task.basis}</Clause>}
            </Typography>
          )}
          {task.isOverdue && <ToneChip tone="overdue">{message('article.tasks.overdue')}</ToneChip>}
        </Box>
      ))}
    </Box>
  );
}
