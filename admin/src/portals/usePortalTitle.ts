import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useLocale } from 'react-admin';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { Role } from '../people/viewer.operations.ts';
import { portalTitlesQuery } from './portal-titles.operations.ts';

/**
 * What a role is called in a portal: by the title that a membership holds (`deputyHead` → `Phó Trưởng ban Biên tập`),
 * else by the only title of the role there, else by the general word.
 */
export function usePortalTitle(): (portalKey: string, role: Role, title?: string | null) => string {
  const message = useMessage();
  const titlesOf = usePortalTitles();
  return useCallback(
    (portalKey, role, title) => {
      const titles = titlesOf(portalKey).filter((each) => each.role === role);
      const named = titles.find(({ key }) => key === title) ?? (titles.length === 1 ? titles[0] : undefined);
      return named?.name ?? message(`roles.${enumKey(role)}`);
    },
    [titlesOf, message],
  );
}

export interface PortalTitle {
  key: string;
  role: Role | null;
  name: string;
}

/** All titles that a portal's regulation knows; empty while they are asked for. */
export function usePortalTitles(): (portalKey: string) => readonly PortalTitle[] {
  const language = useLocale();
  const { data } = useQuery(portalTitlesQuery, { variables: { language } });
  return useCallback(
    (portalKey) => data?.portals.items.find(({ key }) => key === portalKey)?.roles ?? [],
    [data],
  );
}
