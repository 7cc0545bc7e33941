import { purges } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { inTransaction } from '../../shared/transaction.ts';
import { staleKeys } from '../cache/surrogate-keys.ts';
import { readDirectory } from '../directory.ts';
import type { Follower } from '../follow-change.job.ts';
import { addPurgeJob } from './purge-job.ts';
import { purgeTarget } from './purge-target.ts';

/** Writes down what a CDN must forget after a change, and has it told. Does nothing without a CDN. */
export const notePurge: Follower = async (ctx, change) => {
  const target = purgeTarget();
  if (!target) return;
  const { id, articleId: article, portalId: portal, sectionId: section, language } = change;
  const keys = staleKeys(await readDirectory(ctx.db), { id, article, portal, section, language });
  await inTransaction(ctx, async (tx) => {
    const row = { id: uuid(), changeId: id, target: target.name, keys, createdAt: tx.now() };
    const written = await tx.db.insert(purges).values(row).onConflictDoNothing().returning({ id: purges.id });
    if (written.length > 0) await addPurgeJob(tx);
  });
};
