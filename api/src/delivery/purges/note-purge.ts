import { staleKeys } from '../cache/surrogate-keys.ts';
import { readDirectory } from '../directory.ts';
import type { Follower } from '../follow-change.job.ts';
import { addPurges } from './add-purges.ts';
import { purgeTarget } from './purge-target.ts';

/** Has a CDN told what it must forget after a change of a publication. Does nothing without a CDN. */
export const notePurge: Follower = async (ctx, change) => {
  const target = purgeTarget();
  if (!target) return;
  const { id, articleId: article, portalId: portal, sectionId: section, language } = change;
  const keys = staleKeys(await readDirectory(ctx.db), { id, article, portal, section, language });
  await addPurges(ctx, target, { changeId: id, keys });
};
