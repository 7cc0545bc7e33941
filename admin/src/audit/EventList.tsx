import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { enumKey } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime } from '../i18n/RelativeTime.tsx';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import { usePortalChoices } from '../portals/usePortals.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import type { EventRecord } from './event.operations.ts';

/** Everything that was done, in order, with the hash that chains each event to the one before. */
export function EventList() {
  const message = useMessage();
  const translate = useTranslate();
  const nameOf = useLanguageName();
  const portals = usePortalChoices();
  const columns = useMemo<Column<EventRecord>[]>(
    () => [
      {
        key: 'action',
        label: message('resources.events.fields.action'),
        cell: ({ action, sequence }) =>
          `${sequence}. ${translate(`workflow.events.${action}`, { _: translate(`workflow.actions.${action}`, { _: action }) })}`,
        detail: ({ note }) => note,
      },
      {
        key: 'actor',
        label: message('resources.events.fields.actor'),
        cell: ({ actor, actorRole, delegatedBy }) => (
          <>
            {actor?.name ?? message('resources.events.system')}
            {actorRole && <Faint>{message(`roles.${enumKey(actorRole)}`)}</Faint>}
            {delegatedBy && <Faint>{message('resources.events.inNameOf', { name: delegatedBy.name })}</Faint>}
          </>
        ),
      },
      {
        key: 'states',
        label: message('resources.events.change'),
        cell: ({ fromState, toState, language }) =>
          (toState ?? language) && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
              {fromState && fromState !== toState && <StateChip state={fromState} />}
              {fromState && toState && fromState !== toState && '→'}
              {toState && <StateChip state={toState} />}
              {language && <Faint>{nameOf(language)}</Faint>}
            </Box>
          ),
      },
      {
        key: 'at',
        label: message('resources.events.fields.at'),
        cell: ({ at }) => <ExactTime value={at} />,
      },
      {
        key: 'hash',
        label: message('resources.events.fields.hash'),
        cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code>,
      },
    ],
    [message, translate, nameOf],
  );
  return (
    <ListPage
      resource="events"
      title={message('menu.events')}
      intro={message('resources.events.intro')}
      filters={
        <FilterSelect source="portal" label={message('resources.events.fields.portal')} choices={portals} />
      }
    >
      <RecordTable
        label={message('menu.events')}
        columns={columns}
        empty={<ListEmpty title={message('resources.events.empty')} />}
      />
    </ListPage>
  );
}

const Faint = ({ children }: { children: string }) => (
  <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
    {children}
  </Box>
);
