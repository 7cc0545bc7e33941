import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A fainter second line of a cell. */
export const Detail = ({ children }: { children: ReactNode }) => (
  <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400, lineHeight: 1.55 }}>
    {children}
  </Box>
);
