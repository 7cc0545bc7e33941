import Alert from '@mui/material/Alert';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import type { Translation } from './operations.ts';

/** Says that the source has changed, how much that weighs, and what can be done about it. */
export function StaleNotice({ translation, timeZone }: { translation: Translation; timeZone: string }) {
  const message = useMessage();
  const { isStale, staleWeight, staleSince, staleBlocks } = translation;
  if (!isStale) return null;
  return (
    <Alert severity={staleWeight === 'WRONG' ? 'error' : 'warning'} sx={{ my: 1 }}>
      {staleBlocks.length === 0
        ? message('article.stale.allSeen')
        : message('article.stale.notice', { smart_count: staleBlocks.length })}{' '}
      {staleWeight && message(`article.weights.${enumKey(staleWeight)}`)}{' '}
      {staleSince && <RelativeTime value={staleSince} timeZone={timeZone} />}
    </Alert>
  );
}
