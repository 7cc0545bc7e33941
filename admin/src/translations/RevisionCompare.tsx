import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useMessage } from '../i18n/message-key.ts';
import { LoadError } from '../layout/LoadError.tsx';
import { RowSkeletons } from '../layout/PageSkeleton.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { RevisionComparison } from './operations.ts';

interface RevisionCompareProps {
  before: string;
  after: string;
  language: string;
  /** Why the comparison is shown, when nobody asked for it. */
  intro?: string;
  onClose: () => void;
}

/** Two revisions of one text, and what changed between them. */
export function RevisionCompare({ before, after, language, intro, onClose }: RevisionCompareProps) {
  const message = useMessage();
  const { data, error, refetch } = useQuery(RevisionComparison, { variables: { before, after } });
  const compared = data?.compareRevisions;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="compare-title">
      <DialogTitle id="compare-title">
        {compared
          ? message('article.revisions.compared', {
              before: compared.before.number,
              after: compared.after.number,
            })
          : message('article.revisions.compare')}
      </DialogTitle>
      <DialogContent>
        {intro && <DialogContentText sx={{ mb: 2 }}>{intro}</DialogContentText>}
        {error && <LoadError error={error} onRetry={() => void refetch()} />}
        {!compared && !error && <RowSkeletons rows={4} />}
        {compared && <ComparisonView comparison={compared} language={language} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {message('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
