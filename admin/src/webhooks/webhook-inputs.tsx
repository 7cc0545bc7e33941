import { publicationChangeKinds } from '@hai-dang/schema';
import { BooleanInput, email, required, SelectArrayInput, TextInput } from 'react-admin';
import { enumValue } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { LanguagesInput } from '../people/people-inputs.tsx';

/** Who is told what and where; the same when it is entered and when it is changed. */
export function WebhookInputs({ portal, isNew = false }: { portal?: string; isNew?: boolean }) {
  const message = useMessage();
  const kinds = publicationChangeKinds.map((kind) => ({
    id: enumValue(kind),
    name: message(`resources.webhooks.kinds.${kind}`),
  }));
  return (
    <>
      <TextInput source="name" validate={required()} />
      <TextInput source="contactEmail" type="email" validate={[required(), email()]} />
      <TextInput
        source="url"
        type="url"
        validate={required()}
        helperText={message('resources.webhooks.urlHint')}
      />
      <SelectArrayInput source="kinds" choices={kinds} helperText={message('resources.webhooks.kindsHint')} />
      <LanguagesInput portal={portal} helperText={message('resources.webhooks.languagesHint')} />
      {!isNew && <BooleanInput source="isActive" helperText={message('resources.webhooks.isActiveHint')} />}
    </>
  );
}

/** What a new webhook hears of: everything. */
export const everyKind = publicationChangeKinds.map((kind) => enumValue(kind));
