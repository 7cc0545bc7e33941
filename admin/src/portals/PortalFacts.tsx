import MuiLink from '@mui/material/Link';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { Facts } from '../layout/Facts.tsx';
import { PageSection } from '../layout/PageSection.tsx';
import type { PortalRecord } from './portal.operations.ts';

/** `2020-12-31`, or `2020-12` where the day is unknown, in the reader's order. */
const dateOf = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    ...(date.length > 7 && { day: '2-digit' }),
    timeZone: 'UTC',
  }).format(new Date(date));

export function PortalFacts({ portal }: { portal: PortalRecord }) {
  const message = useMessage();
  const translate = useTranslate();
  const locale = useLocale();
  const { regulation, parent, components, fourEyes, wrongSourcePolicy } = portal;
  const linkTo = ({ id, name }: { id: string; name: string }) => (
    <MuiLink key={id} component={Link} to={`/portals/${id}/show`} sx={{ display: 'block' }}>
      {name}
    </MuiLink>
  );
  const none = message('app.none');
  return (
    <PageSection title={message('resources.portals.facts')}>
      <Facts
        facts={[
          [
            message('resources.portals.fields.regulation'),
            [regulation.number, regulation.issuer].filter(Boolean).join(' · ') || none,
          ],
          [
            message('resources.portals.issuedOn'),
            regulation.issuedOn ? dateOf(regulation.issuedOn, locale) : none,
          ],
          [
            message('resources.portals.effectiveOn'),
            regulation.effectiveOn ? dateOf(regulation.effectiveOn, locale) : none,
          ],
          [message('resources.portals.replaces'), regulation.replaces ?? none],
          [message('resources.portals.fields.key'), <code key="key">{portal.key}</code>],
          [message('resources.portals.fields.level'), 'I'.repeat(portal.level)],
          [message('resources.portals.fields.parent'), parent ? linkTo(parent) : none],
          [
            message('resources.portals.fields.components'),
            components.length > 0 ? components.map(linkTo) : none,
          ],
          [
            message('resources.portals.fields.defaultLanguage'),
            <LanguageName key="language" language={portal.defaultLanguage} />,
          ],
          [message('resources.portals.fields.timeZone'), portal.timeZone],
          [
            message('resources.portals.fields.fourEyes'),
            translate(`workflow.fourEyes.${fourEyes}`, { _: fourEyes }),
          ],
          [
            message('resources.portals.fields.wrongSourcePolicy'),
            translate(`workflow.wrongSourcePolicies.${wrongSourcePolicy}`, { _: wrongSourcePolicy }),
          ],
          [message('resources.portals.takedownAuthorities'), portal.takedownAuthorities.join('; ') || none],
        ]}
      />
    </PageSection>
  );
}
