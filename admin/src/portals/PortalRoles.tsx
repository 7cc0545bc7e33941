import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { PageSection } from '../layout/PageSection.tsx';
import { SimpleTable } from '../layout/SimpleTable.tsx';
import { Clauses } from '../workflow/ReasonText.tsx';
import type { PortalRecord } from './portal.operations.ts';

export function PortalRoles({ roles }: { roles: PortalRecord['roles'] }) {
  const message = useMessage();
  const title = message('resources.portals.roleTitles');
  if (roles.length === 0) return null;
  return (
    <PageSection title={title}>
      <SimpleTable
        label={title}
        columns={[
          message('resources.portals.title'),
          message('resources.memberships.fields.role'),
          message('resources.portals.duties'),
          message('resources.portals.fields.basis'),
        ]}
        rows={roles.map(({ key, role, name, duties, basis }) => ({
          key,
          cells: [
            name,
            role ? message(`roles.${enumKey(role)}`) : message('app.none'),
            duties,
            <Clauses key="basis" citations={[basis]} />,
          ],
        }))}
      />
    </PageSection>
  );
}
