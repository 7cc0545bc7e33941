import { articleKinds, translationStates } from '@hai-dang/schema';
import { useListContext } from 'react-admin';
import { enumValue } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import { usePortalChoices, usePortalLanguages, useSectionChoices } from '../portals/usePortals.ts';
import type { ArticleFilter } from './article-list.operations.ts';

/** Text, portal, section, kind, state and language. A language narrows the state to that language's. */
export function ArticleFilters() {
  const message = useMessage();
  const nameOf = useLanguageName();
  const { filterValues } = useListContext();
  const portal = (filterValues as ArticleFilter).portal ?? undefined;
  const portals = usePortalChoices();
  const onlyPortal = portals.length === 1 ? portals[0]?.id : undefined;
  const sections = useSectionChoices(portal ?? onlyPortal);
  const languages = usePortalLanguages(portal).map((id) => ({ id, name: nameOf(id) }));
  const states = translationStates.map((state) => ({
    id: enumValue(state),
    name: message(`workflow.states.${state}`),
  }));
  const kinds = articleKinds.map((kind) => ({ id: enumValue(kind), name: message(`articleKinds.${kind}`) }));
  const label = (field: 'portal' | 'section' | 'kind' | 'state' | 'language') =>
    message(`resources.articles.fields.${field}`);

  return (
    <>
      <SearchField label={message('resources.articles.fields.text')} />
      <FilterSelect source="portal" label={label('portal')} choices={portals} clears={['section']} />
      <FilterSelect source="section" label={label('section')} choices={sections} />
      <FilterSelect source="kind" label={label('kind')} choices={kinds} />
      <FilterSelect source="language" label={label('language')} choices={languages} />
      <FilterSelect source="state" label={label('state')} choices={states} isMany />
    </>
  );
}
