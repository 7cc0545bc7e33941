import AddIcon from '@mui/icons-material/PlaylistAdd';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { memo, type Ref } from 'react';
import { bodyStyles } from '../editor/body-styles.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { Row } from './rows.ts';
import { SourceBlock } from './SourceBlock.tsx';
import { StaleDiff } from './StaleDiff.tsx';
import type { RowPlaces } from './useRowLayout.ts';

interface SourceColumnProps {
  ref?: Ref<HTMLDivElement>;
  rows: readonly Row[];
  places: RowPlaces;
  language: string;
  isEditable: boolean;
  onConfirm: (id: string) => void;
  onInsert: (row: Row) => void;
}

/** The approved source, block by block beside its translation; a stale block shows what changed in it. */
export const SourceColumn = memo(function SourceColumn({
  ref,
  rows,
  places,
  language,
  isEditable,
  onConfirm,
  onInsert,
}: SourceColumnProps) {
  const message = useMessage();
  return (
    <Box ref={ref} lang={language} sx={[bodyStyles as object, { color: 'text.primary', pb: 2 }]}>
      {rows.map((row) => (
        <Box
          key={row.id}
          data-block-id={row.id}
          style={{ '--row-space': `${places.get(row.id)?.sourceSpace ?? 0}px` } as object}
          sx={{ display: 'flow-root' }}
        >
          {row.stale ? (
            <StaleDiff
              block={row.stale}
              language={language}
              onConfirm={isEditable && row.status === 'stale' ? () => onConfirm(row.id) : undefined}
            />
          ) : row.source ? (
            <SourceBlock block={row.source} />
          ) : (
            <Typography variant="caption" color="text.secondary" component="p">
              {message('article.rows.noSource')}
            </Typography>
          )}
          {row.source && !row.translation && isEditable && (
            <Button size="small" startIcon={<AddIcon />} onClick={() => onInsert(row)} sx={{ mt: 0.5 }}>
              {message('article.rows.insert')}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
});
