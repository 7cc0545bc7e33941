import type { PublicationChangeKind } from '@hai-dang/schema';
import { publicationChanges, publications, webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { followChange } from '@hai-dang/api/delivery/follow-change.job';
import type { WebhookRow } from '@hai-dang/api/delivery/webhooks/webhook.queries';
import { createWebhook } from '@hai-dang/api/delivery/webhooks/create-webhook';
import { attemptDelivery } from '@hai-dang/api/delivery/webhooks/deliver-webhook.job';
import { makePublication } from '../../support/make-publication.ts';
import type { Newsroom } from '../../support/newsroom.ts';

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** A webhook of the newsroom that tells this address, and its secret. */
export const makeWebhook = async (
  room: Newsroom,
  url: string,
  more: { kinds?: PublicationChangeKind[]; languages?: string[] } = {},
): Promise<{ webhook: WebhookRow; secret: string }> =>
  createWebhook(await room.as('administrator'), {
    portal: room.portal.key,
    name: 'Báo Biên phòng',
    contactEmail: 'web@bienphong.example.vn',
    url,
    ...more,
  });

/** A live text of the newsroom. */
export const makeLive = (room: Newsroom, more: { portalId?: string; language?: string } = {}) =>
  makePublication(room.database, { portalId: room.portal.id, userId: room.staff.publisher, ...more });

/** What becomes of a publication in the public side's own table. */
export const end = (room: Newsroom, id: string, status: 'withdrawn' | 'takenDown', publicNote?: string) =>
  room.database.owner
    .update(publications)
    .set({ status, endedAt: new Date(), publicNote: publicNote ?? null })
    .where(eq(publications.id, id));

export const restore = (room: Newsroom, id: string) =>
  room.database.owner
    .update(publications)
    .set({ status: 'live', endedAt: null })
    .where(eq(publications.id, id));

/** Puts another text in the place of a live one, at another address. */
export const republish = (room: Newsroom, id: string, slug: string) =>
  room.database.owner.transaction(async (tx) => {
    const now = new Date();
    const [former] = await tx
      .update(publications)
      .set({ status: 'superseded', endedAt: now })
      .where(eq(publications.id, id))
      .returning();
    await tx
      .insert(publications)
      .values({ ...former!, id: uuid(), slug, status: 'live', endedAt: null, updatedAt: now });
  });

/** Does what the job queue does with the changes of an article: passes them on, the latest first if asked. */
export async function follow(room: Newsroom, articleId: string, { after = 0 } = {}): Promise<number[]> {
  const changes = await room.database.owner
    .select({ id: publicationChanges.id })
    .from(publicationChanges)
    .where(and(eq(publicationChanges.articleId, articleId), gt(publicationChanges.id, after)))
    .orderBy(asc(publicationChanges.id));
  for (const { id } of changes) await followChange.run(room.asScheduler(), { changeId: id });
  return changes.map(({ id }) => id);
}

/** What a webhook is to be told about an article, in order. */
export const deliveriesOf = (
  room: Newsroom,
  { webhook, articleId }: { webhook: WebhookRow; articleId: string },
): Promise<DeliveryRow[]> =>
  room.database.owner
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhook.id), eq(webhookDeliveries.articleId, articleId)))
    .orderBy(asc(webhookDeliveries.changeId));

/** One attempt, as the job makes it, at a moment. */
export const attempt = (room: Newsroom, { id }: { id: string }, at: Date = new Date()): Promise<void> =>
  attemptDelivery(room.asScheduler({ now: () => at }), id);

/** The waiting job of a delivery: when it runs, in which line and place. */
export async function jobOf(room: Newsroom, { id }: { id: string }) {
  const [job] = await room.database.owner.execute<{ runAt: string; line: string; priority: number }>(
    sql`select run_at as "runAt", queue_name as line, priority from graphile_worker.jobs where key = ${`webhook:${id}`}`,
  );
  return job && { ...job, runAt: new Date(job.runAt) };
}

/** Takes the job away, as the runner does when it starts it. */
export const startJob = (room: Newsroom, { id }: { id: string }) =>
  room.database.owner.execute(sql`select graphile_worker.remove_job(${`webhook:${id}`})`);

export const rereadWebhook = async (room: Newsroom, { id }: WebhookRow): Promise<WebhookRow> =>
  (await room.database.owner.select().from(webhooks).where(eq(webhooks.id, id)))[0]!;
