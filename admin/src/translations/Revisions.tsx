import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import type { History } from './operations.ts';
import { RevisionCompare } from './RevisionCompare.tsx';

interface RevisionsProps {
  revisions: History['revisions'];
  language: string;
  timeZone: string;
}

/** Every revision, newest first; any two can be compared. */
export function Revisions({ revisions, language, timeZone }: RevisionsProps) {
  const message = useMessage();
  const inOrder = revisions.toSorted((a, b) => b.number - a.number);
  const [before, setBefore] = useState(inOrder[1]?.id ?? inOrder[0]?.id ?? '');
  const [after, setAfter] = useState(inOrder[0]?.id ?? '');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Box
        component="ol"
        aria-label={message('article.revisions.label')}
        sx={{ m: 0, p: 0, listStyle: 'none' }}
      >
        {inOrder.map((revision) => {
          const marks = (['isApproved', 'isPublished'] as const).filter((mark) => revision[mark]);
          return (
            <Box
              component="li"
              key={revision.id}
              sx={{ display: 'flex', py: 0.75, borderBottom: 1, borderColor: 'divider' }}
            >
              {(['before', 'after'] as const).map((side) => (
                <Radio
                  key={side}
                  size="small"
                  name={side}
                  checked={(side === 'before' ? before : after) === revision.id}
                  onChange={() => (side === 'before' ? setBefore : setAfter)(revision.id)}
                  slotProps={{
                    input: {
                      'aria-label': message(`article.revisions.${side}`, { number: revision.number }),
                    },
                  }}
                />
              ))}
              <Box sx={{ minWidth: 0, pl: 0.5 }}>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {[
                    message('article.revisions.number', { number: revision.number }),
                    ...marks.map((mark) => message(`article.revisions.${mark}`)),
                  ].join(' · ')}
                </Typography>
                <Typography variant="caption" color="textSecondary" component="p">
                  {revision.createdBy.name} ·{' '}
                  <RelativeTime value={revision.savedAt ?? revision.createdAt} timeZone={timeZone} />
                </Typography>
              </Box>
            </Box>
          );
        })}
      </Box>
      <Button sx={{ mt: 1.5 }} variant="outlined" disabled={before === after} onClick={() => setOpen(true)}>
        {message('article.revisions.compare')}
      </Button>
      {isOpen && (
        <RevisionCompare before={before} after={after} language={language} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
