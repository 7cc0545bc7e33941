/** `IN_APPROVAL` as a type becomes `inApproval`. */
export type EnumKey<Value extends string> = Value extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<EnumKey<Tail>>}`
  : Lowercase<Value>;

/** The schema's word for a GraphQL enum value: `IN_APPROVAL` → `inApproval`. Message keys and themes are keyed by it. */
export const enumKey = <Value extends string>(value: Value): EnumKey<Value> =>
  value.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as EnumKey<Value>;
