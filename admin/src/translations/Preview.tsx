import { useQuery } from '@apollo/client/react';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useMessage } from '../i18n/message-key.ts';
import { LoadError } from '../layout/LoadError.tsx';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { TranslationPreview } from './operations.ts';
import { previewPage } from './preview-page.ts';

interface PreviewProps {
  translation: string;
  onClose: () => void;
}

/** The page that readers would get, from the same renderer, in a frame where no script runs; and the hash of its content. */
export function Preview({ translation, onClose }: PreviewProps) {
  const message = useMessage();
  const { data, error, refetch } = useQuery(TranslationPreview, {
    variables: { id: translation },
    fetchPolicy: 'network-only',
  });
  const shown = data?.translation;
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="preview-title">
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 2,
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id="preview-title" variant="h2">
          {message('article.preview.title')}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {shown && message('article.preview.hash', { hash: shown.preview.contentHash })}
        </Typography>
        <IconButton aria-label={message('ra.action.close')} onClick={onClose} sx={{ ml: 'auto' }}>
          <Close />
        </IconButton>
      </Box>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <PageSkeleton />}
      {shown && (
        <Box
          component="iframe"
          title={message('article.preview.frame', { title: shown.preview.title })}
          // Without `allow-scripts` nothing runs; the origin is needed for pictures that are not public yet.
          sandbox="allow-same-origin"
          srcDoc={previewPage(shown.preview, shown.language)}
          sx={{ flex: 1, border: 0, width: '100%', bgcolor: '#fff' }}
        />
      )}
    </Dialog>
  );
}
