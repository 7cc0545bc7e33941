import type { Provenance } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const ProvenanceEnum = graphqlEnum<Provenance>('Provenance', 'Where an article comes from.', {
  own: 'Made by the portal itself.',
  collaborator: 'Written by a collaborator.',
  agency: 'Supplied by an agency that asks for publication.',
  repost: 'Taken over from another site; names author, source and address.',
  foreignSource: 'Drawn from a foreign source; names author, source and address.',
});
