import { skipToken, useQuery } from '@apollo/client/react';
import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useCanAccess, useLocale, useStore } from 'react-admin';
import { Link, useSearchParams } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { LoadError } from '../layout/LoadError.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RowSkeletons } from '../layout/PageSkeleton.tsx';
import { usePortalChoices } from '../portals/usePortals.ts';
import { useSessionEnd } from '../providers/useSessionEnd.ts';
import { sectionTreeQuery } from './section.operations.ts';
import { SectionTree } from './SectionTree.tsx';

/** The sections of one portal as a tree, with their names in every language. `?portal=` chooses the portal. */
export function SectionList() {
  const message = useMessage();
  const language = useLocale();
  const portals = usePortalChoices();
  const [address, setAddress] = useSearchParams();
  const [remembered, remember] = useStore('sections.portal', '');
  const { canAccess: mayCreate } = useCanAccess({ resource: 'sections', action: 'create' });

  const asked = address.get('portal') ?? remembered;
  const portal = portals.find(({ id }) => id === asked)?.id ?? portals[0]?.id;
  const { data, error, refetch } = useQuery(
    sectionTreeQuery,
    portal ? { variables: { portal, language }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  useSessionEnd(error);

  const choose = (key: string) => {
    remember(key);
    setAddress({ portal: key });
  };
  const create = mayCreate && portal && (
    <Button
      component={Link}
      to={`/sections/create?portal=${encodeURIComponent(portal)}`}
      variant="contained"
      color="secondary"
      startIcon={<Add />}
    >
      {message('resources.sections.create')}
    </Button>
  );
  const sections = data?.portal?.sections;
  return (
    <>
      <PageHeader
        title={message('menu.sections')}
        intro={message('resources.sections.intro')}
        actions={create}
      />
      {portals.length > 1 && portal && (
        <TextField
          select
          margin="none"
          label={message('resources.sections.fields.portal')}
          value={portal}
          onChange={(event) => choose(event.target.value)}
          sx={{ mb: 2, minWidth: '16rem', maxWidth: '100%' }}
        >
          {portals.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {error && !sections && <LoadError error={error} onRetry={() => void refetch()} />}
      {!error && !sections && <RowSkeletons rows={8} />}
      {sections?.length === 0 && (
        <EmptyState
          title={message('resources.sections.empty')}
          hint={message('resources.sections.emptyHint')}
        />
      )}
      {sections && sections.length > 0 && <SectionTree sections={sections} mayEdit={mayCreate === true} />}
    </>
  );
}
