/** `IN_APPROVAL` as a type becomes `inApproval`. */
export type EnumKey<Value extends string> = Value extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<EnumKey<Tail>>}`
  : Lowercase<Value>;

/** The schema's word for a GraphQL enum value: `IN_APPROVAL` → `inApproval`. Message keys and themes are keyed by it. */
export const enumKey = <Value extends string>(value: Value): EnumKey<Value> =>
  value.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as EnumKey<Value>;

type Underscored<Value extends string> = Value extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Head}`}${Underscored<Tail>}`
  : '';

/** `inApproval` as a type becomes `IN_APPROVAL`. */
export type EnumValue<Key extends string> = Uppercase<Underscored<Key>>;

/** The way back: `inApproval` → `IN_APPROVAL`. */
export const enumValue = <Key extends string>(key: Key): EnumValue<Key> =>
  key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as EnumValue<Key>;
