import { publicationChanges, webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { and, asc, eq, getTableColumns, gte } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { actedAs } from '../../people/insert-membership.ts';
import type { Context, TransactionContext } from '../../shared/context.ts';
import { badUserInput } from '../../shared/errors.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import type { PublicationChange } from '../follow-change.job.ts';
import { addDeliveryJob } from './delivery-job.ts';
import { wantsToHear } from './listening.ts';
import { lockWebhook } from './lock-webhook.ts';
import { asNew } from './replay-delivery.ts';
import { messagesAbout } from './webhook-message.ts';
import type { ReplaySinceInput } from './webhook.input.ts';

const longest = 30 * 24 * 3_600_000;
const most = 10_000;

/**
 * Tells a webhook again all that happened since a moment, in order, also what it missed while it was switched off.
 * Messages that it had before keep their id. The number of messages. Throws NOT_FOUND, FORBIDDEN or BAD_USER_INPUT.
 */
export function replaySince(ctx: Context, { id, since }: ReplaySinceInput): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const { webhook, held } = await lockWebhook(tx, { id });
    if (!webhook.isActive) throw badUserInput({ field: 'id', code: 'webhookInactive' });
    if (since > tx.now()) throw badUserInput({ field: 'since', code: 'timeInFuture' });
    if (tx.now().getTime() - since.getTime() > longest)
      throw badUserInput({ field: 'since', code: 'tooLongAgo' });
    const changes = await changesSince(tx, webhook.id, since);
    if (changes.length > most) throw badUserInput({ field: 'since', code: 'tooMany', values: { max: most } });
    await tellAgain(tx, webhook.id, changes);
    record(tx, {
      subject: 'Webhook',
      subjectId: webhook.id,
      action: 'webhookReplayed',
      portalId: webhook.portalId,
      ...actedAs(held),
      details: { since: since.toISOString(), count: changes.length },
    });
    return changes.length;
  });
}

const changesSince = (tx: TransactionContext, webhookId: string, since: Date): Promise<PublicationChange[]> =>
  tx.db
    .select(getTableColumns(publicationChanges))
    .from(publicationChanges)
    .innerJoin(webhooks, eq(webhooks.id, webhookId))
    .where(and(gte(publicationChanges.at, since), wantsToHear))
    .orderBy(asc(publicationChanges.id))
    .limit(most + 1);

async function tellAgain(
  tx: TransactionContext,
  webhookId: string,
  changes: readonly PublicationChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const messages = await messagesAbout(tx, changes);
  for (let start = 0; start < changes.length; start += 500) {
    const rows = changes.slice(start, start + 500).map(({ id: changeId, articleId, kind }) => ({
      id: uuid(),
      webhookId,
      changeId,
      articleId,
      kind,
      payload: messages.get(changeId) ?? {},
      createdAt: tx.now(),
    }));
    const { webhookId: target, changeId } = webhookDeliveries;
    const told = await tx.db
      .insert(webhookDeliveries)
      .values(rows)
      .onConflictDoUpdate({ target: [target, changeId], set: asNew })
      .returning();
    for (const each of told) await addDeliveryJob(tx, each);
  }
}
