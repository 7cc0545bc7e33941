import Box from '@mui/material/Box';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import { usePortals } from '../portals/usePortals.ts';
import type { UserRecord } from './user.operations.ts';

/** What a person is, and where, one line per membership. */
export function MembershipNames({ memberships }: { memberships: UserRecord['memberships'] }) {
  const titleOf = usePortalTitle();
  const nameOf = useLanguageName();
  const manyPortals = usePortals().length > 1;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {memberships.map(({ id, role, title, languages, portal }) => (
        <li key={id}>
          {titleOf(portal.key, role, title)}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {manyPortals && ` · ${portal.name}`}
            {languages && languages.length > 0 && ` · ${languages.map(nameOf).join(', ')}`}
          </Box>
        </li>
      ))}
    </Box>
  );
}
