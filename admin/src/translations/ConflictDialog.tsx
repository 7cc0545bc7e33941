import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { diffDocuments, diffText, plainText } from '@hai-dang/schema/document';
import { useNotify } from 'react-admin';
import { useMemo } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { ComparisonView, type Comparison } from './ComparisonView.tsx';
import { draftOf, type Draft } from './draft.ts';
import type { TextSegment, Translation } from './operations.ts';

interface ConflictDialogProps {
  theirs: Translation;
  mine: Draft;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two people wrote at once: what differs, and the choice. Closing it is no choice, so it has no close button. */
export function ConflictDialog({ theirs, mine, onKeepMine, onTakeTheirs }: ConflictDialogProps) {
  const message = useMessage();
  const notify = useNotify();
  const comparison = useMemo(() => compare(draftOf(theirs.current), mine), [theirs, mine]);
  const copy = async () => {
    await navigator.clipboard.writeText(
      [mine.title, mine.summary, plainText(mine.body)].filter(Boolean).join('\n\n'),
    );
    notify(message('article.conflict.copied'), { type: 'success' });
  };
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{message('article.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {message('article.conflict.text', {
            name: theirs.current.createdBy.name,
            number: theirs.current.number,
          })}
        </DialogContentText>
        <ComparisonView comparison={comparison} language={theirs.language} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={() => void copy()}>{message('article.conflict.copy')}</Button>
        <Button onClick={onTakeTheirs}>{message('article.conflict.takeTheirs')}</Button>
        <Button variant="contained" color="secondary" onClick={onKeepMine}>
          {message('article.conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const upper = (segments: ReturnType<typeof diffText>): TextSegment[] =>
  segments.map(({ op, text }) => ({
    operation: op === 'equal' ? 'EQUAL' : op === 'insert' ? 'INSERT' : 'DELETE',
    text,
  }));

const kinds = {
  unchanged: 'UNCHANGED',
  changed: 'CHANGED',
  added: 'ADDED',
  removed: 'REMOVED',
  moved: 'MOVED',
} as const;

/** What would change in their text if mine were saved over it. */
function compare(theirs: Draft, mine: Draft): Comparison {
  const names = ['title', 'slug', 'summary', 'seoTitle', 'seoDescription', 'seoKeywords'] as const;
  return {
    fields: names
      .filter((field) => theirs[field] !== mine[field])
      .map((field) => ({ field, segments: upper(diffText(theirs[field], mine[field])) })),
    blocks: diffDocuments(theirs.body, mine.body).map(({ id, kind, segments }) => ({
      id,
      kind: kinds[kind],
      segments: upper(segments),
    })),
  };
}
