import type { ApiScope } from '@hai-dang/schema';
import { graphqlEnum } from '../../shared/graphql-enum.ts';

export const ApiScopeEnum = graphqlEnum<ApiScope>(
  'ApiScope',
  'What an API client may do beyond what everybody may.',
  {
    read: 'Read what is live, within limits of its own.',
    'read:history': 'Also read earlier published states of what is live.',
  },
);

/** Whether a key opens anything. */
export type ApiClientStatus = 'active' | 'expired' | 'revoked';

export const ApiClientStatusEnum = graphqlEnum<ApiClientStatus>(
  'ApiClientStatus',
  'Whether the key of an API client is accepted.',
  {
    active: 'The key is accepted.',
    expired: 'The time of the key has run out.',
    revoked: 'The key was taken back for good.',
  },
);

export type UsageUnit = 'hour' | 'day';

export const UsageUnitEnum = graphqlEnum<UsageUnit>('UsageUnit', 'How finely use is told.', {
  hour: 'Hour by hour.',
  day: "Day by day, in the time zone of the caller's portal.",
});
