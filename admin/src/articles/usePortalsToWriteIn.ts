import { useMemo } from 'react';
import { usePortals, type PortalChoice } from '../portals/usePortals.ts';
import { useViewer } from '../people/useViewer.ts';
import type { Role } from '../people/viewer.operations.ts';

const writers: readonly Role[] = ['COLLABORATOR', 'CONTRIBUTOR', 'EDITOR'];

/** Portals in which this person may begin an article; a membership may reach into the portals under its own. */
export function usePortalsToWriteIn(): PortalChoice[] {
  const viewer = useViewer();
  const portals = usePortals();
  return useMemo(() => {
    const held = viewer?.memberships.filter(({ role }) => writers.includes(role)) ?? [];
    return portals.filter((portal) =>
      held.some(
        (membership) =>
          membership.portal.key === portal.key ||
          (membership.includesComponents && membership.portal.key === portal.parent?.key),
      ),
    );
  }, [portals, viewer]);
}
