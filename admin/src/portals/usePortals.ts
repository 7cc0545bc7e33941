import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import type { ResultOf } from '../graphql.ts';
import type { Choice } from '../lists/FilterSelect.tsx';
import { inTreeOrder } from '../sections/section-tree.ts';
import { portalChoicesQuery, sectionChoicesQuery } from './portal-choices.operations.ts';

export type PortalChoice = ResultOf<typeof portalChoicesQuery>['portals']['items'][number];

/** The portals that this person may see; empty while they are asked for. */
export function usePortals(): readonly PortalChoice[] {
  const language = useLocale();
  const { data } = useQuery(portalChoicesQuery, { variables: { language } });
  return data?.portals.items ?? [];
}

/** The same as choices by key. */
export function usePortalChoices(): Choice[] {
  const portals = usePortals();
  return useMemo(() => portals.map(({ key, name }) => ({ id: key, name })), [portals]);
}

/** Sections of a portal as choices by key, children indented under their parents. */
export function useSectionChoices(portal: string | undefined): Choice[] {
  const language = useLocale();
  const { data } = useQuery(sectionChoicesQuery, portal ? { variables: { portal, language } } : skipToken);
  return useMemo(() => {
    const sections = data?.portal?.sections.filter(({ isArchived }) => !isArchived) ?? [];
    return inTreeOrder(sections).map(({ section, depth }) => ({
      id: section.key,
      name: `${'\u2003'.repeat(depth)}${section.name}`,
    }));
  }, [data]);
}

/** Languages that the portal (or, without one, any portal) speaks, its own first. */
export function usePortalLanguages(portal?: string): string[] {
  const portals = usePortals();
  return useMemo(() => {
    const asked = portal ? portals.filter(({ key }) => key === portal) : portals;
    const languages = asked.flatMap((each) => each.languages.filter(({ isEnabled }) => isEnabled));
    return [...new Set(languages.map(({ language }) => language))];
  }, [portals, portal]);
}
