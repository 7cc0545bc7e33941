import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useLocale } from 'react-admin';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { Role } from '../people/viewer.operations.ts';
import { portalTitlesQuery } from './portal-titles.operations.ts';

/**
 * What a role is called in a portal, e.g. `Phó Trưởng ban Biên tập`; where several titles carry the same role, or the
 * portal names none, the general word.
 */
export function usePortalTitle(): (portalKey: string, role: Role) => string {
  const message = useMessage();
  const language = useLocale();
  const { data } = useQuery(portalTitlesQuery, { variables: { language } });
  return useCallback(
    (portalKey, role) => {
      const titles = data?.portals.items
        .find(({ key }) => key === portalKey)
        ?.roles.filter((title) => title.role === role);
      return (titles?.length === 1 && titles[0]?.name) || message(`roles.${enumKey(role)}`);
    },
    [data, message],
  );
}
