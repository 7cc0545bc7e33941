import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useTranslate } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime } from '../i18n/RelativeTime.tsx';
import type { Article } from './article-operations.ts';

interface TakedownBannerProps {
  takedown: NonNullable<Article['takedown']>;
  timeZone: string;
}

/** The order by which every language of the article is off the portal, until it is lifted. */
export function TakedownBanner({ takedown, timeZone }: TakedownBannerProps) {
  const message = useMessage();
  const translate = useTranslate();
  const { authority, reference, channel, reason, receivedAt, takenDownAt } = takedown;
  return (
    <Alert severity="error" variant="outlined" sx={{ my: 1 }}>
      <AlertTitle>{message('article.takedown.title')}</AlertTitle>
      {message('article.takedown.order', {
        authority,
        reference,
        channel: translate(`article.channels.${channel}`, { _: channel }),
      })}{' '}
      {reason}
      <br />
      {message('article.takedown.received')} <ExactTime value={receivedAt} timeZone={timeZone} /> ·{' '}
      {message('article.takedown.done')} <ExactTime value={takenDownAt} timeZone={timeZone} />
    </Alert>
  );
}
