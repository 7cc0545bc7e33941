import { useMemo } from 'react';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { ListEmpty } from '../lists/ListEmpty.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { type Column, RecordTable } from '../lists/RecordTable.tsx';
import type { PortalRow } from './portal.operations.ts';

/** The portals of this instance, each under the one above it. */
export function PortalList() {
  const message = useMessage();
  const nameOf = useLanguageName();
  const columns = useMemo<Column<PortalRow>[]>(
    () => [
      {
        key: 'name',
        label: message('resources.portals.fields.name'),
        width: '34%',
        cell: ({ name }) => name,
        detail: ({ parent }) => parent?.name,
      },
      {
        key: 'level',
        label: message('resources.portals.fields.level'),
        cell: ({ level }) => 'I'.repeat(level),
      },
      {
        key: 'languages',
        label: message('resources.portals.fields.languages'),
        cell: ({ languages }) =>
          languages
            .filter(({ isEnabled }) => isEnabled)
            .map(({ language }) => nameOf(language))
            .join(', '),
      },
      {
        key: 'regulation',
        label: message('resources.portals.fields.regulation'),
        cell: ({ regulation }) => (
          <span style={{ whiteSpace: 'nowrap' }}>{regulation.number ?? message('app.none')}</span>
        ),
      },
      {
        key: 'domain',
        label: message('resources.portals.fields.domain'),
        cell: ({ domain }) => domain ?? message('app.none'),
      },
    ],
    [message, nameOf],
  );
  return (
    <ListPage resource="portals" title={message('menu.portals')} intro={message('resources.portals.intro')}>
      <RecordTable
        label={message('menu.portals')}
        columns={columns}
        linkTo={({ id }: PortalRow) => `/portals/${id}/show`}
        empty={
          <ListEmpty
            title={message('resources.portals.empty')}
            hint={message('resources.portals.emptyHint')}
          />
        }
      />
    </ListPage>
  );
}
