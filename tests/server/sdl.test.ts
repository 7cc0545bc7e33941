import { readFile } from 'node:fs/promises';
import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isInterfaceType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildEditorialSchema } from '@hai-dang/api/server/editorial-schema';
import { buildPublicSchema } from '@hai-dang/api/server/public-schema';
import { sdlFile, sdlOf } from '@hai-dang/api/server/sdl';

const doors = [
  ['editorial', buildEditorialSchema],
  ['public', buildPublicSchema],
] as const;

/** Every type, field, argument and enum value that says nothing about itself. */
function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return types.flatMap((type) => {
    const own = type.description || roots.includes(type as never) ? [] : [type.name];
    if (isEnumType(type)) {
      return [
        ...own,
        ...type
          .getValues()
          .filter((value) => !value.description)
          .map((value) => `${type.name}.${value.name}`),
      ];
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => !field.description);
      return [...own, ...fields.map((field) => `${type.name}.${field.name}`)];
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return own;
    const fields = Object.values(type.getFields()).flatMap((field) => [
      ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ...field.args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`),
    ]);
    return [...own, ...fields];
  });
}

describe.each(doors)('the schema of the %s door', (door, build) => {
  it('is the one that is checked in; if not, run `npm run generate`', async () => {
    expect(await readFile(sdlFile(door), 'utf8')).toBe(sdlOf(await build()));
  });

  it('describes every type, field, argument and enum value', async () => {
    expect(undescribed(await build())).toEqual([]);
  });
});
