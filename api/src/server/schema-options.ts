import type { BuildSchemaOptions } from 'type-graphql';
import { DateTime } from '../shared/scalars.ts';

/**
 * What both doors' schemas share. Inputs are checked by the verbs, which answer with the field and the reason, so
 * TypeGraphQL's own validation stays off.
 */
export const schemaOptions = {
  scalarsMap: [{ type: Date, scalar: DateTime }],
  validate: false,
} satisfies Partial<BuildSchemaOptions>;
