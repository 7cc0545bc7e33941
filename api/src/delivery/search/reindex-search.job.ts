import { z } from 'zod';
import type { Context } from '../../shared/context.ts';
import { addJob, type Job } from '../../shared/jobs.ts';
import { reindexPublications, reindexTranslations } from './reindex.ts';

const name = 'reindex-search';
const payloadShape = z.object({
  of: z.enum(['publications', 'translations']).default('publications'),
  after: z.uuid().optional(),
});

/**
 * Indexes what went live before there was a search, or was indexed by an earlier version of the tokeniser: a batch, then
 * the same job for the batch after it.
 */
export const reindexSearch: Job = {
  name,
  run: async (ctx, payload) => {
    const { of, after } = payloadShape.parse(payload);
    const step = after === undefined ? {} : { after };
    const { last } = await (of === 'publications' ? reindexPublications : reindexTranslations)(ctx, step);
    if (last !== null) await addStep(ctx, { of, after: last });
    else if (of === 'publications') await addStep(ctx, { of: 'translations' });
  },
};

const addStep = (ctx: Pick<Context, 'db'>, payload: Record<string, string>): Promise<void> =>
  addJob(ctx, name, payload, { jobKey: [name, ...Object.values(payload)].join('/') });

/** Asks for `reindexSearch` once per start of the jobs. */
export const lookForUnindexed = (ctx: Pick<Context, 'db'>): Promise<void> =>
  addJob(ctx, name, {}, { jobKey: name });
