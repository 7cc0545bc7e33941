type Json = Record<string, unknown>;

/**
 * Fills in what a preset leaves to the one it extends: fields it does not name, and settings it does not name. Sections
 * add up, since a component portal keeps those of the system it belongs to. Basis: HP25-5.2.
 */
export function extendPreset(base: Json, own: Json): Json {
  const { extends: _from, ...fields } = own;
  return {
    ...base,
    ...fields,
    ...(isObject(base['settings']) && isObject(own['settings'])
      ? { settings: { ...base['settings'], ...own['settings'] } }
      : {}),
    ...(Array.isArray(base['sections']) && Array.isArray(own['sections'])
      ? { sections: [...base['sections'], ...own['sections']] }
      : {}),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
