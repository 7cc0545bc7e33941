import { useTranslate } from 'react-admin';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { PageSection } from '../layout/PageSection.tsx';
import { SimpleTable } from '../layout/SimpleTable.tsx';
import { Clauses } from '../workflow/ReasonText.tsx';
import type { PortalRecord } from './portal.operations.ts';

export function PortalDeadlines({ deadlines }: { deadlines: PortalRecord['deadlines'] }) {
  const message = useMessage();
  const translate = useTranslate();
  const title = message('resources.portals.fields.deadlines');
  if (deadlines.length === 0) return null;
  return (
    <PageSection title={title}>
      <SimpleTable
        label={title}
        columns={[
          message('resources.portals.duty'),
          message('resources.portals.fields.amount'),
          message('resources.portals.startsFrom'),
          message('resources.portals.fields.basis'),
        ]}
        rows={deadlines.map(({ key, amount, unit, appliesTo, startsFrom, basis, requirement }) => ({
          key,
          cells: [
            appliesTo ?? translate(`workflow.taskKinds.${key}`, { _: key }),
            <span key="amount" style={{ whiteSpace: 'nowrap' }}>
              {amount} {message(`workflow.deadlineUnits.${enumKey(unit)}`)}
            </span>,
            startsFrom,
            <Clauses key="basis" citations={[basis, requirement]} />,
          ],
        }))}
      />
    </PageSection>
  );
}
