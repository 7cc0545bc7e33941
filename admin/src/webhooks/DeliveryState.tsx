import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import { useLocale } from 'react-admin';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { relativeTime } from '../i18n/RelativeTime.tsx';
import { Detail } from '../lists/Detail.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { DeliveryRecord } from './delivery.operations.ts';

const looks = {
  waiting: { tone: 'scheduled', Icon: Schedule },
  confirmed: { tone: 'published', Icon: CheckCircle },
  failed: { tone: 'overdue', Icon: ErrorOutline },
} as const;

/** How far a message is, and what its last receipt says. */
export function DeliveryState({ delivery }: { delivery: DeliveryRecord }) {
  const message = useMessage();
  const locale = useLocale();
  const { state, attempts, lastStatus, lastError, nextAttemptAt } = delivery;
  const key = enumKey(state);
  const parts = [
    attempts > 0 && message('resources.deliveries.attempts', { smart_count: attempts }),
    lastStatus !== null && `HTTP ${lastStatus}`,
    state !== 'CONFIRMED' && lastError && message(`resources.deliveries.error.${enumKey(lastError)}`),
    state === 'WAITING' &&
      nextAttemptAt &&
      message('resources.deliveries.next', {
        time: relativeTime(new Date(nextAttemptAt), new Date(), locale),
      }),
  ].filter(Boolean);
  return (
    <>
      <ToneChip {...looks[key]}>{message(`resources.deliveries.state.${key}`)}</ToneChip>
      {parts.length > 0 && <Detail>{parts.join(' · ')}</Detail>}
    </>
  );
}
