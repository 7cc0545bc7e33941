import Inventory from '@mui/icons-material/Inventory2Outlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DeleteWithConfirmButton } from 'react-admin';
import { EditPage } from '../forms/EditPage.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { Clause } from '../workflow/ReasonText.tsx';
import { NamesInput, ParentInput, PositionInput, SearchWeightInput } from './section-inputs.tsx';
import type { EditedSection } from './section.operations.ts';

export function SectionEdit() {
  const message = useMessage();
  return (
    <EditPage<EditedSection>
      resource="sections"
      title={({ name }) => name}
      intro={({ portal, basis, isLocked }) => (
        <>
          {portal.name}
          {isLocked && ` · ${message('resources.sections.locked')}`}
          {basis && <Clause>{basis}</Clause>}
        </>
      )}
      backTo={({ portal }) => `/sections?portal=${encodeURIComponent(portal.key)}`}
      inputs={({ portal, key, names }) => (
        <>
          <ParentInput portal={portal.key} except={key} />
          <PositionInput />
          <SearchWeightInput />
          <NamesInput languages={names.map(({ language }) => language)} />
        </>
      )}
      below={(section) => !section.isLocked && !section.isArchived && <Archive section={section} />}
    />
  );
}

function Archive({ section }: { section: EditedSection }) {
  const message = useMessage();
  return (
    <Box sx={{ mt: 5, pt: 2, borderTop: 1, borderColor: 'divider', maxWidth: 640 }}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {message('resources.sections.archiveHint')}
      </Typography>
      <DeleteWithConfirmButton
        icon={<Inventory />}
        label={message('resources.sections.archive')}
        confirmTitle={message('resources.sections.archive')}
        confirmContent={message('resources.sections.archiveConfirm', { name: section.name })}
        successMessage={message('resources.sections.archivedNow')}
        mutationMode="pessimistic"
        redirect={() => `sections?portal=${encodeURIComponent(section.portal.key)}`}
      />
    </Box>
  );
}
