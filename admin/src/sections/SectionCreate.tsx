import { regex, required, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router';
import { CreatePage } from '../forms/CreatePage.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { usePortals } from '../portals/usePortals.ts';
import { NamesInput, ParentInput, PositionInput, SearchWeightInput } from './section-inputs.tsx';

/** Lower-case words joined by hyphens. */
const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A new section of the portal named by `?portal=`. */
export function SectionCreate() {
  const message = useMessage();
  const [address] = useSearchParams();
  const portals = usePortals();
  const portal = portals.find(({ key }) => key === address.get('portal')) ?? portals[0];
  if (!portal) return <PageSkeleton />;

  const languages = portal.languages.filter(({ isEnabled }) => isEnabled).map(({ language }) => language);
  return (
    <CreatePage
      resource="sections"
      title={message('resources.sections.create')}
      intro={portal.name}
      redirectTo={`/sections?portal=${encodeURIComponent(portal.key)}`}
      defaultValues={{
        portal: portal.key,
        searchWeight: 'NORMAL',
        names: languages.map((language) => ({ language, name: '' })),
      }}
    >
      <TextInput
        source="key"
        validate={[required(), regex(keyPattern, message('resources.sections.keyHint'))]}
        helperText={message('resources.sections.keyHint')}
      />
      <ParentInput portal={portal.key} />
      <PositionInput />
      <SearchWeightInput />
      <NamesInput languages={languages} />
    </CreatePage>
  );
}
