import { roles } from '@hai-dang/schema';
import { AutocompleteInput, ReferenceInput, required, SelectArrayInput, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { enumValue } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { usePortalTitle, usePortalTitles } from '../portals/usePortalTitle.ts';
import { usePortalChoices, usePortalLanguages } from '../portals/usePortals.ts';
import type { Role } from './viewer.operations.ts';

/** Which portal, by its key. */
export const PortalInput = () => (
  <SelectInput source="portal" choices={usePortalChoices()} validate={required()} />
);

/** Which role, called as the chosen portal calls it. */
export function RoleInput() {
  const titleOf = usePortalTitle();
  const portal: unknown = useWatch({ name: 'portal' });
  const choices = roles.map((role) => ({
    id: enumValue(role),
    name: titleOf(typeof portal === 'string' ? portal : '', enumValue(role)),
  }));
  return <SelectInput source="role" choices={choices} validate={required()} />;
}

/** By which title of the portal's regulation the person is called, among those of the chosen role. */
export function TitleInput({ portal, role }: { portal?: string; role?: Role }) {
  const message = useMessage();
  const titlesOf = usePortalTitles();
  const [chosenPortal, chosenRole]: unknown[] = useWatch({ name: ['portal', 'role'] });
  const titles = titlesOf(portal ?? String(chosenPortal ?? '')).filter(
    (title) => title.role === (role ?? chosenRole),
  );
  return (
    <SelectInput
      source="title"
      choices={titles.map(({ key, name }) => ({ id: key, name }))}
      helperText={message('resources.memberships.titleHint')}
    />
  );
}

/** Which languages of the portal a role is for; none chosen means every language. */
export function LanguagesInput({ portal, helperText }: { portal?: string; helperText?: string }) {
  const nameOf = useLanguageName();
  const chosen: unknown = useWatch({ name: 'portal' });
  const languages = usePortalLanguages(portal ?? (typeof chosen === 'string' ? chosen : undefined));
  return (
    <SelectArrayInput
      source="languages"
      choices={languages.map((id) => ({ id, name: nameOf(id) }))}
      helperText={helperText}
    />
  );
}

/** A person, found by name or e-mail. */
export const UserInput = ({ source, isRequired = true }: { source: string; isRequired?: boolean }) => (
  <ReferenceInput source={source} reference="users">
    <AutocompleteInput
      optionText={(user?: { name: string; email: string }) => (user ? `${user.name} (${user.email})` : '')}
      filterToQuery={(text: string) => (text ? { text } : {})}
      validate={isRequired ? required() : undefined}
    />
  </ReferenceInput>
);
