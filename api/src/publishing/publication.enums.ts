import type { PublicationStatus } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const PublicationStatusEnum = graphqlEnum<PublicationStatus>(
  'PublicationStatus',
  'Life of a published snapshot.',
  {
    live: 'Readers see it.',
    superseded: 'A newer snapshot took its place.',
    withdrawn: 'Taken off by the portal; may be restored.',
    takenDown: 'Taken down by order of an authority.',
  },
);
