import CheckIcon from '@mui/icons-material/DoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMessage } from '../i18n/message-key.ts';
import type { StaleBlock } from './operations.ts';
import { TextDiff } from './TextDiff.tsx';

interface StaleDiffProps {
  block: StaleBlock;
  language: string;
  /** Absent where the text cannot be saved now. */
  onConfirm?: (() => void) | undefined;
}

/** What became of a source block since it was translated, and the way to say that the translation still fits. */
export function StaleDiff({ block, language, onConfirm }: StaleDiffProps) {
  const message = useMessage();
  const kind = block.after === null ? 'removed' : block.before === null ? 'added' : 'changed';
  return (
    <Box sx={{ borderLeft: 3, borderColor: (theme) => theme.tones.stale.mark, pl: 1.5 }}>
      <Typography variant="overline" component="p" sx={{ color: (theme) => theme.tones.stale.ink }}>
        {message(`article.stale.${kind}`)}
      </Typography>
      <TextDiff segments={block.segments} language={language} />
      {onConfirm && (
        <Button
          size="small"
          startIcon={<CheckIcon />}
          onClick={onConfirm}
          aria-label={message('article.stale.confirmBlockLabel', { text: excerpt(block) })}
          sx={{ mt: 0.5, display: 'flex' }}
        >
          {message('article.stale.confirmBlock')}
        </Button>
      )}
    </Box>
  );
}

const excerpt = ({ segments }: StaleBlock) =>
  segments
    .map(({ text }) => text)
    .join('')
    .slice(0, 60);
