import { translations } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { scheduler } from '../people/actor.ts';
import type { Context } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { Job } from '../shared/jobs.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { openTask } from '../tasks/open-task.ts';
import { loadTranslation } from '../translations/load-translation.ts';
import { publishTranslation } from './publish-translation.ts';

const payloadShape = z.object({ translationId: z.uuid() });

/**
 * Publishes what is due. Runs at least once and maybe late: a text that is no longer scheduled, or whose time was moved,
 * is left alone. A refusal becomes an event and a duty of the publisher, not a retry.
 */
export const publishScheduled: Job = {
  name: 'publishScheduled',
  run: async (outer, payload) => {
    const { translationId } = payloadShape.parse(payload);
    const ctx: Context = { ...outer, actor: scheduler };
    const [waiting] = await ctx.db.select().from(translations).where(eq(translations.id, translationId));
    if (waiting?.state !== 'scheduled' || !waiting.scheduledFor || waiting.scheduledFor > ctx.now()) return;
    try {
      await publishTranslation(ctx, { id: translationId, expectedVersion: waiting.version });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'GUARD_FAILED') throw error;
      await tellRefusal(ctx, translationId, error);
    }
  },
};

async function tellRefusal(outer: Context, translationId: string, refusal: DomainError): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const { article, translation, current } = await loadTranslation(ctx, translationId);
    await openTask(ctx, { kind: 'publish', role: 'publisher', deadline: 'publish', article, translation });
    record(ctx, {
      subject: 'Translation',
      subjectId: translationId,
      action: 'scheduleRefused',
      portalId: article.portalId,
      articleId: article.id,
      translationId,
      language: translation.language,
      revisionId: current.id,
      revisionHash: current.contentHash,
      details: { scheduler: true, reasons: refusal.details['reasons'] },
    });
  });
}
