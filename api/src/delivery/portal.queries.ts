import type { PublicContext } from '../shared/context.ts';
import { surrogateKey } from './cache/surrogate-keys.ts';
import type { LivePortal, PublicDirectory } from './directory.ts';

export type { LivePortal } from './directory.ts';

/** The directory, noted as something that the answer is made from. */
export function readPublicDirectory(ctx: PublicContext): Promise<PublicDirectory> {
  ctx.madeFrom.add(surrogateKey.directory);
  return ctx.directory();
}

/** Every portal, level I first. */
export async function listPortals(ctx: PublicContext): Promise<readonly LivePortal[]> {
  return (await readPublicDirectory(ctx)).portals;
}

/** The portal of this key; null when there is none. */
export async function findPortalByKey(ctx: PublicContext, key: string): Promise<LivePortal | null> {
  return (await readPublicDirectory(ctx)).byKey.get(key) ?? null;
}

/** The portal of this id; null when there is none. */
export async function findPortal(ctx: PublicContext, id: string): Promise<LivePortal | null> {
  return (await readPublicDirectory(ctx)).byId.get(id) ?? null;
}

/** Component portals under one, by key. */
export async function listComponents(ctx: PublicContext, portalId: string): Promise<LivePortal[]> {
  const { portals } = await readPublicDirectory(ctx);
  return portals.filter(({ parentId }) => parentId === portalId);
}
