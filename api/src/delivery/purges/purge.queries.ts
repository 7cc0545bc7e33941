import type { DispatchState } from '@hai-dang/schema';
import { purges } from '@hai-dang/schema/tables';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import type { PurgeRow } from './note-receipt.ts';

/** What a CDN was told, the latest first. */
export const listPurges = (
  ctx: Pick<Context, 'db'>,
  { state, limit }: { state?: DispatchState; limit: number },
): Promise<PurgeRow[]> =>
  ctx.db
    .select()
    .from(purges)
    .where(state ? eq(purges.state, state) : undefined)
    .orderBy(desc(purges.id))
    .limit(limit);
