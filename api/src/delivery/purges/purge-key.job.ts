import { z } from 'zod';
import type { Job } from '../../shared/jobs.ts';
import { addPurges } from './add-purges.ts';
import { purgeTarget } from './purge-target.ts';

const payloadShape = z.object({ key: z.string() });

/**
 * Has a CDN told that portals, languages and sections changed, or the signing keys. Added by the database itself, once per
 * transaction that changes any of them.
 */
export const purgeKey: Job = {
  name: 'purge-key',
  run: async (ctx, payload) => {
    const { key } = payloadShape.parse(payload);
    const target = purgeTarget();
    if (target) await addPurges(ctx, target, { changeId: null, keys: [key] });
  },
};
