import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import type { LocalDraft } from './local-draft.ts';

interface KeptDraftProps {
  kept: LocalDraft;
  canRestore: boolean;
  onRestore: () => void;
  onDrop: () => void;
}

/** Offers a text that did not reach the server when this browser last had it. */
export function KeptDraft({ kept, canRestore, onRestore, onDrop }: KeptDraftProps) {
  const message = useMessage();
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ my: 1 }}
      action={
        <>
          <Button color="inherit" size="small" disabled={!canRestore} onClick={onRestore}>
            {message('article.kept.restore')}
          </Button>
          <Button color="inherit" size="small" onClick={onDrop}>
            {message('article.kept.drop')}
          </Button>
        </>
      }
    >
      {message('article.kept.text')} (<RelativeTime value={kept.at} />)
    </Alert>
  );
}
