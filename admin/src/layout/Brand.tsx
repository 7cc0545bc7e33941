import Box from '@mui/material/Box';
import { useMessage } from '../i18n/message-key.ts';
import { LighthouseMark } from './LighthouseMark.tsx';

/** Mark and name, in the colour of what they stand on. */
export function Brand({ isCompact = false }: { isCompact?: boolean }) {
  const message = useMessage();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 700, fontSize: '1.0625rem' }}>
      <LighthouseMark sx={{ fontSize: 30 }} />
      {!isCompact && <span lang="vi">{message('app.name')}</span>}
    </Box>
  );
}
