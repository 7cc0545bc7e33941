import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { StaleDiff } from './StaleDiff.tsx';
import type { StaleBlock } from './operations.ts';

/** The two columns and the rail between them; below each other on a narrow screen. */
export const columns = { xs: '28px minmax(0, 1fr)', lg: 'minmax(0, 1fr) 28px minmax(0, 1fr)' } as const;

export interface SourceField {
  label: string;
  text: string;
  language: string;
  stale: StaleBlock | null;
  onConfirm: (() => void) | undefined;
}

/** A field of the text; for a translation the same field of the source stands beside it. */
export function FieldRow({ source, children }: { source: SourceField | null; children: ReactNode }) {
  if (!source) return <Box sx={{ maxWidth: '46rem' }}>{children}</Box>;
  return (
    <Box sx={{ display: { lg: 'grid' }, gridTemplateColumns: columns, columnGap: { xs: 1, lg: 2 }, mb: 1 }}>
      <Box lang={source.language} sx={{ gridColumn: { xs: '1 / -1', lg: 'auto' }, maxWidth: '46rem', pt: 1 }}>
        <Typography variant="caption" color="textSecondary" component="p">
          {source.label}
        </Typography>
        {source.stale ? (
          <StaleDiff block={source.stale} language={source.language} onConfirm={source.onConfirm} />
        ) : (
          <Typography>{source.text}</Typography>
        )}
      </Box>
      <span />
      <Box sx={{ minWidth: 0, maxWidth: '46rem' }}>{children}</Box>
    </Box>
  );
}
