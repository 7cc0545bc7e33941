import type { Provenance } from '@hai-dang/schema';
import { registerEnumType } from 'type-graphql';

/** GraphQL names of the provenances, with the provenances as values. */
export const ProvenanceEnum = {
  OWN: 'own',
  COLLABORATOR: 'collaborator',
  AGENCY: 'agency',
  REPOST: 'repost',
  FOREIGN_SOURCE: 'foreignSource',
} as const satisfies Record<string, Provenance>;

registerEnumType(ProvenanceEnum, {
  name: 'Provenance',
  description: 'Where an article comes from.',
  valuesConfig: {
    OWN: { description: 'Made by the portal itself.' },
    COLLABORATOR: { description: 'Written by a collaborator.' },
    AGENCY: { description: 'Supplied by an agency that asks for publication.' },
    REPOST: { description: 'Taken over from another site; names author, source and address.' },
    FOREIGN_SOURCE: { description: 'Drawn from a foreign source; names author, source and address.' },
  },
});
