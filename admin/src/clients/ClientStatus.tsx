import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import HourglassDisabled from '@mui/icons-material/HourglassDisabledOutlined';
import KeyOff from '@mui/icons-material/KeyOffOutlined';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { ClientRecord } from './client.operations.ts';

const looks = {
  active: { tone: 'published', Icon: CheckCircle },
  expired: { tone: 'stale', Icon: HourglassDisabled },
  revoked: { tone: 'rejected', Icon: KeyOff },
} as const;

/** Whether a key is accepted, as colour, icon and word. */
export function ClientStatus({ status }: Pick<ClientRecord, 'status'>) {
  const message = useMessage();
  const key = enumKey(status);
  return <ToneChip {...looks[key]}>{message(`resources.clients.status.${key}`)}</ToneChip>;
}
