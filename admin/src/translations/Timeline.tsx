import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { actions } from '@hai-dang/schema/workflow';
import { useTranslate } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { RelativeTime } from '../i18n/RelativeTime.tsx';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import type { History } from './operations.ts';

type Event = History['timeline'][number];
const isAction = (name: string): name is (typeof actions)[number] =>
  (actions as readonly string[]).includes(name);

interface TimelineProps {
  events: readonly Event[];
  portal: { key: string; timeZone: string };
}

/** What happened to the text, newest first: who, in which office, what, when, and what they said about it. */
export function Timeline({ events, portal }: TimelineProps) {
  const message = useMessage();
  const translate = useTranslate();
  const titleOf = usePortalTitle();
  /** `article.createTranslation`, `saved` and the like have their own words; the rest are the workflow's actions. */
  const wordOf = (action: string) =>
    isAction(action)
      ? message(`workflow.actions.${action}`)
      : translate(`article.events.${action}`, { _: action });
  return (
    <Box component="ol" aria-label={message('article.timeline.label')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {events.map((event) => (
        <Box component="li" key={event.id} sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {wordOf(event.action)}
            </Typography>
            {event.toState && event.toState !== event.fromState && <StateChip state={event.toState} />}
            <Typography variant="caption" color="textSecondary" sx={{ ml: 'auto' }}>
              <RelativeTime value={event.at} timeZone={portal.timeZone} />
            </Typography>
          </Box>
          <Typography variant="body2" color="textSecondary">
            {event.actor?.name ?? message('article.timeline.system')}
            {event.actorRole && ` · ${titleOf(portal.key, event.actorRole)}`}
            {event.delegatedBy &&
              ` · ${message('article.timeline.delegated', { name: event.delegatedBy.name })}`}
            {event.revision && ` · ${message('article.revisions.number', { number: event.revision.number })}`}
          </Typography>
          {event.note && (
            <Typography variant="body2" sx={{ mt: 0.5, pl: 1.25, borderLeft: 2, borderColor: 'divider' }}>
              {event.note}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
