import { usePermissions } from 'react-admin';
import type { Viewer } from './viewer.operations.ts';

/** Who is signed in, with memberships; null while that is being asked. */
export function useViewer(): Viewer | null {
  const { permissions } = usePermissions<Viewer | null>();
  return permissions ?? null;
}
