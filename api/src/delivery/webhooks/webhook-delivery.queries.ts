import type { DispatchState } from '@hai-dang/schema';
import { publicationChanges, publications, webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { and, asc, count, desc, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { notFound } from '../../shared/errors.ts';
import { loader } from '../../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../../shared/page.ts';
import type { DeliveryRow } from './delivery-job.ts';
import { endings } from './listening.ts';
import { findWebhook, portalsToRead, type WebhookRow } from './webhook.queries.ts';

/** What one webhook was told, the latest first. Throws NOT_FOUND for a webhook that the caller may not see. */
export async function listDeliveries(
  ctx: Context,
  { webhook: id, state }: { webhook: string; state?: DispatchState | null },
  page?: PageInput | null,
): Promise<Page<DeliveryRow>> {
  const webhook = await findWebhook(ctx, id);
  if (!webhook) throw notFound('Webhook', 'webhook');
  const where = and(
    eq(webhookDeliveries.webhookId, webhook.id),
    state ? eq(webhookDeliveries.state, state) : undefined,
  );
  return pageOf(ctx, where, desc(webhookDeliveries.changeId), page);
}

/** Withdrawals and takedowns that their consumers have not confirmed, the oldest first. */
export async function listUnconfirmedWithdrawals(
  ctx: Context,
  portal?: string | null,
  page?: PageInput | null,
): Promise<Page<DeliveryRow>> {
  const where = and(
    inArray(webhooks.portalId, await portalsToRead(ctx, portal)),
    inArray(webhookDeliveries.kind, [...endings]),
    ne(webhookDeliveries.state, 'confirmed'),
  );
  return pageOf(ctx, where, asc(webhookDeliveries.changeId), page);
}

async function pageOf(
  ctx: Context,
  where: SQL | undefined,
  order: SQL,
  page: PageInput | null | undefined,
): Promise<Page<DeliveryRow>> {
  const { limit, offset } = limitOf(page);
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select({ delivery: webhookDeliveries })
      .from(webhookDeliveries)
      .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
      .where(where)
      .orderBy(order, webhookDeliveries.id)
      .limit(limit)
      .offset(offset),
    ctx.db
      .select({ total: count() })
      .from(webhookDeliveries)
      .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
      .where(where),
  ]);
  return { items: rows.map(({ delivery }) => delivery), total: counted?.total ?? 0 };
}

/** What a delivery speaks of. */
export interface ToldText {
  language: string;
  title: string;
}

async function textsByChangeIds(ctx: Context, changeIds: readonly number[]): Promise<(ToldText | Error)[]> {
  const rows = await ctx.db
    .select({ id: publicationChanges.id, language: publicationChanges.language, title: publications.title })
    .from(publicationChanges)
    .innerJoin(publications, eq(publications.id, publicationChanges.publicationId))
    .where(inArray(publicationChanges.id, [...changeIds]));
  const byId = new Map(rows.map(({ id, ...text }) => [id, text]));
  return changeIds.map((id) => byId.get(id) ?? notFound('Publication'));
}

/** The text that a delivery speaks of, in one statement for all that a request asks for. */
export const toldText = (ctx: Context, { changeId }: { changeId: number }): Promise<ToldText> =>
  loader(ctx, textsByChangeIds).load(changeId);

async function webhooksByIds(ctx: Context, ids: readonly string[]): Promise<(WebhookRow | Error)[]> {
  const rows = await ctx.db
    .select()
    .from(webhooks)
    .where(inArray(webhooks.id, ids.filter(isUuid)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? notFound('Webhook'));
}

/** The webhook of a delivery that the caller may see. */
export const webhookOf = (ctx: Context, { webhookId }: { webhookId: string }): Promise<WebhookRow> =>
  loader(ctx, webhooksByIds).load(webhookId);

async function countsByWebhookIds(
  ctx: Context,
  ids: readonly string[],
): Promise<Record<DispatchState, number>[]> {
  const { webhookId, state } = webhookDeliveries;
  const rows = await ctx.db
    .select({ webhookId, state, total: count() })
    .from(webhookDeliveries)
    .where(inArray(webhookId, [...ids]))
    .groupBy(webhookId, state);
  return ids.map((id) => {
    const of = (wanted: DispatchState) =>
      rows.find((row) => row.webhookId === id && row.state === wanted)?.total ?? 0;
    return { waiting: of('waiting'), confirmed: of('confirmed'), failed: of('failed') };
  });
}

/** How many deliveries of a webhook stand in which state. */
export const deliveryCounts = (ctx: Context, webhookId: string): Promise<Record<DispatchState, number>> =>
  loader(ctx, countsByWebhookIds).load(webhookId);
