import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLocale, useStore } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { LoadError } from '../layout/LoadError.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PageSection } from '../layout/PageSection.tsx';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { useViewer } from '../people/useViewer.ts';
import { usePortalChoices } from '../portals/usePortals.ts';
import { useSessionEnd } from '../providers/useSessionEnd.ts';
import { deskQuery } from './desk.operations.ts';
import { SentTranslations } from './SentTranslations.tsx';
import { StatesChart } from './StatesChart.tsx';
import { useRefetchOnReturn } from './useRefetchOnReturn.ts';
import { WaitingTasks } from './WaitingTasks.tsx';
import { WeekChart } from './WeekChart.tsx';

const minute = 60_000;

/** Home: what waits for me by due time, what I sent and where it is, and the week in numbers. */
export function Desk() {
  const message = useMessage();
  const language = useLocale();
  const viewer = useViewer();
  const [portal, setPortal] = useStore('desk.portal', '');
  const portals = usePortalChoices();
  const { data, error, refetch } = useQuery(deskQuery, {
    variables: { portal: portal || null, language },
    fetchPolicy: 'cache-and-network',
    pollInterval: minute,
  });
  useSessionEnd(error);
  useRefetchOnReturn(refetch);

  if (!data) return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const { waiting, mine, states, week, waitingCount, overdueCount } = data.desk;
  const intro = [
    waitingCount > 0 && message('desk.waitingCount', { smart_count: waitingCount }),
    overdueCount > 0 && message('desk.overdueCount', { smart_count: overdueCount }),
  ];
  return (
    <>
      <PageHeader
        title={viewer ? message('desk.greeting', { name: viewer.user.name }) : message('menu.desk')}
        intro={intro.filter(Boolean).join(' · ')}
        actions={
          portals.length > 1 && <PortalPicker portals={portals} portal={portal} onChoose={setPortal} />
        }
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          columnGap: 6,
          rowGap: 5,
          alignItems: 'start',
        }}
      >
        <PageSection title={message('desk.waiting')}>
          <WaitingTasks tasks={waiting} />
        </PageSection>
        <Box sx={{ display: 'grid', gap: 5 }}>
          <PageSection title={message('desk.mine')}>
            <SentTranslations translations={mine} />
          </PageSection>
          <PageSection title={message('desk.week')}>
            <WeekChart week={week} />
          </PageSection>
          {states.length > 0 && (
            <PageSection title={message('desk.states')}>
              <StatesChart states={states} />
            </PageSection>
          )}
        </Box>
      </Box>
    </>
  );
}

function PortalPicker({
  portals,
  portal,
  onChoose,
}: {
  portals: readonly { id: string; name: string }[];
  portal: string;
  onChoose: (portal: string) => void;
}) {
  const message = useMessage();
  return (
    <TextField
      select
      margin="none"
      label={message('resources.articles.fields.portal')}
      value={portals.some(({ id }) => id === portal) ? portal : ''}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ minWidth: '12rem', maxWidth: '22rem' }}
    >
      <MenuItem value="">{message('desk.allPortals')}</MenuItem>
      {portals.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
