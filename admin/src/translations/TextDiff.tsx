import Box from '@mui/material/Box';
import { useMessage } from '../i18n/message-key.ts';
import type { TextSegment } from './operations.ts';

const spoken = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** A text with what was taken out struck through and what was put in underlined: read without colour, and aloud. */
export function TextDiff({ segments, language }: { segments: readonly TextSegment[]; language?: string }) {
  const message = useMessage();
  return (
    <Box component="span" lang={language} sx={{ whiteSpace: 'pre-wrap' }}>
      {segments.map(({ operation, text: plain }, index) => {
        // Cells of a table come apart by tabs.
        const text = plain.replaceAll('\t', ' │ ');
        if (operation === 'EQUAL') return <span key={index}>{text}</span>;
        const isInsert = operation === 'INSERT';
        const tone = isInsert ? 'published' : 'rejected';
        return (
          <Box
            key={index}
            component={isInsert ? 'ins' : 'del'}
            sx={{
              position: 'relative',
              px: '1px',
              borderRadius: 0.5,
              textDecoration: isInsert ? 'underline' : 'line-through',
              textDecorationThickness: '2px',
              color: (theme) => theme.tones[tone].ink,
              bgcolor: (theme) => theme.tones[tone].ground,
            }}
          >
            <Box component="span" sx={spoken}>
              {message(isInsert ? 'article.diff.inserted' : 'article.diff.deleted')}{' '}
            </Box>
            {text}
          </Box>
        );
      })}
    </Box>
  );
}
