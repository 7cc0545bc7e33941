import DataLoader from 'dataloader';

type Batch<C, K, V> = (ctx: C, keys: readonly K[]) => Promise<(V | Error)[]>;

const loaders = new WeakMap<object, Map<unknown, unknown>>();

/**
 * The request's loader for a batch function: keys asked for in the same tick become one call, and each key is asked for
 * once per request. Give it a function that lives as long as the module, since the function is the loader's name.
 */
export function loader<C extends object, K, V>(ctx: C, batch: Batch<C, K, V>): DataLoader<K, V> {
  const own = loaders.get(ctx) ?? new Map<unknown, unknown>();
  loaders.set(ctx, own);
  const existing = own.get(batch) as DataLoader<K, V> | undefined;
  if (existing) return existing;
  const made = new DataLoader<K, V>((keys) => batch(ctx, keys));
  own.set(batch, made);
  return made;
}
