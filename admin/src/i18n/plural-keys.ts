type Tree = { [key: string]: string | Tree };

/** Turns react-admin's `one |||| many` into the `key_one` and `key_other` that i18next looks for. */
export function pluralKeys(tree: Tree): Tree {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string | Tree][] => {
    if (typeof value !== 'string') return [[key, pluralKeys(value)]];
    const [one, other] = value.split(' |||| ');
    return one !== undefined && other !== undefined
      ? [
          [`${key}_one`, one],
          [`${key}_other`, other],
        ]
      : [[key, value]];
  });
  return Object.fromEntries(entries);
}
