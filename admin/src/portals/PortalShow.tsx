import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { ShowBase, useCanAccess, useShowContext } from 'react-admin';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { LoadError } from '../layout/LoadError.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { wholeRecord } from '../providers/whole-record.ts';
import type { PortalRecord } from './portal.operations.ts';
import { PortalDeadlines } from './PortalDeadlines.tsx';
import { PortalFacts } from './PortalFacts.tsx';
import { PortalLanguages } from './PortalLanguages.tsx';
import { PortalRoles } from './PortalRoles.tsx';

/** A portal as its regulation founds it: facts, languages, titles, deadlines with their clauses. */
export const PortalShow = () => (
  <ShowBase resource="portals" queryOptions={wholeRecord}>
    <PortalContent />
  </ShowBase>
);

function PortalContent() {
  const message = useMessage();
  const { record, error, isPending, refetch } = useShowContext<PortalRecord>();
  const { canAccess: mayEdit } = useCanAccess({ resource: 'portals', action: 'edit' });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (isPending || !record) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={record.name}
        intro={record.domain}
        actions={
          <>
            <Button
              component={Link}
              to={`/sections?portal=${encodeURIComponent(record.key)}`}
              variant="outlined"
            >
              {message('menu.sections')}
            </Button>
            {mayEdit && (
              <Button component={Link} to={`/portals/${record.id}`} variant="outlined">
                {message('resources.portals.settings')}
              </Button>
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <PortalFacts portal={record} />
        <PortalLanguages languages={record.languages} />
        <PortalRoles roles={record.roles} />
        <PortalDeadlines deadlines={record.deadlines} />
      </Box>
    </>
  );
}
