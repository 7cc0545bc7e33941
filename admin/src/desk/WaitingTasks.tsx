import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Clause } from '../workflow/ReasonText.tsx';
import type { WaitingTask } from './desk.operations.ts';
import { DueTime } from './DueTime.tsx';

const addressOf = ({ article, language }: WaitingTask) =>
  language ? `/articles/${article.id}/${language}` : `/articles/${article.id}`;

/** What waits for me, the most pressing first; only that one has a button. */
export function WaitingTasks({ tasks }: { tasks: readonly WaitingTask[] }) {
  const message = useMessage();
  if (tasks.length === 0)
    return (
      <EmptyState
        title={message('desk.nothingWaits')}
        hint={message('desk.nothingWaitsHint')}
        action={
          <Button component={Link} to="/articles" variant="outlined">
            {message('desk.toArticles')}
          </Button>
        }
      />
    );
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {tasks.map((task, index) => (
        <TaskRow key={task.id} task={task} isNext={index === 0} />
      ))}
    </Box>
  );
}

function TaskRow({ task, isNext }: { task: WaitingTask; isNext: boolean }) {
  const message = useMessage();
  const kind = message(`workflow.taskKinds.${enumKey(task.kind)}`);
  const { article, translation, language, portal } = task;
  const title = translation?.title || article.title || message('resources.articles.untitled');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        py: 1.75,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 18rem', minWidth: 0 }}>
        <MuiLink
          component={Link}
          to={addressOf(task)}
          color="textPrimary"
          lang={translation ? (language ?? undefined) : article.sourceLanguage}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {title}
        </MuiLink>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 0.5 }}>
          {kind}
          {language && (
            <>
              {' · '}
              <LanguageName language={language} />
            </>
          )}
          {' · '}
          {portal.name}
          {task.basis && <Clause>{task.basis}</Clause>}
        </Box>
        <DueTime task={task} />
      </Box>
      {isNext && (
        <Button component={Link} to={addressOf(task)} variant="contained" color="secondary">
          {kind}
        </Button>
      )}
    </Box>
  );
}
