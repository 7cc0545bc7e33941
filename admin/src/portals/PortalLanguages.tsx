import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PageSection } from '../layout/PageSection.tsx';
import { SimpleTable } from '../layout/SimpleTable.tsx';
import type { PortalRecord } from './portal.operations.ts';

export function PortalLanguages({ languages }: { languages: PortalRecord['languages'] }) {
  const message = useMessage();
  const nameOf = useLanguageName();
  const title = message('resources.portals.fields.languages');
  return (
    <PageSection title={title}>
      <SimpleTable
        label={title}
        columns={[
          message('resources.articles.fields.language'),
          message('resources.portals.portalName'),
          message('resources.portals.attribution'),
          message('resources.portals.urlPrefix'),
          message('resources.portals.isEnabled'),
        ]}
        rows={languages.map(({ language, name, attribution, urlPrefix, isEnabled }) => ({
          key: language,
          cells: [
            nameOf(language),
            <span key="name" lang={language}>
              {name}
            </span>,
            <span key="attribution" lang={language}>
              {attribution}
            </span>,
            <code key="prefix">{urlPrefix}</code>,
            message(isEnabled ? 'ra.boolean.true' : 'ra.boolean.false'),
          ],
        }))}
      />
    </PageSection>
  );
}
