import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Sync from '@mui/icons-material/Sync';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SvgIconComponent } from '@mui/icons-material';
import { useLocale } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import type { Autosave, SaveStatus } from './useAutosave.ts';

const icons: Record<SaveStatus, SvgIconComponent> = {
  saved: CloudDone,
  unsaved: EditOutlined,
  saving: Sync,
  failed: CloudOff,
  invalid: WarningAmber,
  refused: WarningAmber,
  conflict: WarningAmber,
};

interface SaveStateProps {
  autosave: Autosave;
  isEditable: boolean;
  timeZone: string;
}

/** Whether what is on the screen is on the server, in words, announced when it changes. */
export function SaveState({ autosave, isEditable, timeZone }: SaveStateProps) {
  const message = useMessage();
  const locale = useLocale();
  const { status, savedAt, error } = autosave;
  const isReadOnly = !isEditable && !autosave.isDirty;
  const time = savedAt
    ? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
        new Date(savedAt),
      )
    : '';
  const Icon = isReadOnly ? LockOutlined : icons[status];
  const isTrouble =
    status === 'failed' || status === 'invalid' || status === 'refused' || status === 'conflict';
  const word = isReadOnly
    ? message('article.save.readOnly')
    : status === 'invalid' || status === 'refused'
      ? message(`article.save.${status}`, { reason: error?.message ?? '' })
      : message(`article.save.${status}`, { time });
  return (
    <Box
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color: isTrouble ? 'error.main' : 'text.secondary',
        fontSize: '0.875rem',
      }}
    >
      <Icon aria-hidden fontSize="small" />
      <span role="status">{word}</span>
      {status === 'failed' && (
        <Button size="small" onClick={() => void autosave.flush()}>
          {message('errors.retry')}
        </Button>
      )}
    </Box>
  );
}
