import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { BooleanInput, DeleteWithConfirmButton } from 'react-admin';
import { EditPage } from '../forms/EditPage.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import type { MembershipRecord } from './membership.operations.ts';
import { LanguagesInput, TitleInput } from './people-inputs.tsx';

export function MembershipEdit() {
  const message = useMessage();
  const titleOf = usePortalTitle();
  return (
    <EditPage<MembershipRecord>
      resource="memberships"
      title={({ user, portal, role, title }) => `${user.name}: ${titleOf(portal.key, role, title)}`}
      intro={({ portal }) => portal.name}
      backTo={() => '/memberships'}
      inputs={({ portal, role }) => (
        <>
          <LanguagesInput portal={portal.key} helperText={message('resources.memberships.languagesHint')} />
          <TitleInput portal={portal.key} role={role} />
          <BooleanInput source="includesComponents" helperText={false} />
        </>
      )}
      below={({ user, portal }) => (
        <Box component="section" sx={{ mt: 5, pt: 2, borderTop: 1, borderColor: 'divider', maxWidth: 640 }}>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {message('resources.memberships.removeHint')}
          </Typography>
          <DeleteWithConfirmButton
            label={message('resources.memberships.remove')}
            confirmTitle={message('resources.memberships.remove')}
            confirmContent={message('resources.memberships.removeConfirm', {
              name: user.name,
              portal: portal.name,
            })}
            mutationMode="pessimistic"
          />
        </Box>
      )}
    />
  );
}
