import { publicationChanges } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../shared/context.ts';
import type { Job } from '../shared/jobs.ts';
import { followIntoSearch } from './search/follow-into-search.ts';
import { notePurge } from './purges/note-purge.ts';
import { tellWebhooks } from './webhooks/tell-webhooks.ts';

/** What happened to a publication, as the database wrote it down. */
export type PublicationChange = typeof publicationChanges.$inferSelect;

/** Something that must happen after a publication changed. It runs at least once: twice must do no more than once. */
export type Follower = (ctx: Context, change: PublicationChange) => Promise<void>;

const payloadShape = z.object({ changeId: z.number() });

/** Who follows what happens to publications, in the order in which they are told. */
const followers: readonly Follower[] = [followIntoSearch, notePurge, tellWebhooks];

/** Added by the database itself with each change, in the same transaction. */
export const followChange: Job = {
  name: 'follow-change',
  run: async (ctx, payload) => {
    const { changeId } = payloadShape.parse(payload);
    const [change] = await ctx.db
      .select()
      .from(publicationChanges)
      .where(eq(publicationChanges.id, changeId));
    if (!change) throw new Error(`Change ${changeId} of a publication is missing`);
    const errors: unknown[] = [];
    for (const follow of followers) await follow(ctx, change).catch((error: unknown) => errors.push(error));
    // Those who could follow did; all are asked again.
    if (errors.length > 0) throw new AggregateError(errors, `Change ${changeId} was not followed by all`);
  },
};
