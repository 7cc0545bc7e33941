import { apiClientUsage } from '@hai-dang/schema/tables';
import { sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { badUserInput } from '../../shared/errors.ts';
import { requireInstanceReader } from './client.access.ts';
import type { UsageUnit } from './client.enums.ts';

/** What a client asked for in one hour or day. */
export interface UsageRow {
  from: Date;
  requests: number;
  refused: number;
  failed: number;
  cost: number;
  bytes: number;
}

const longest: Record<UsageUnit, number> = { hour: 168, day: 400 };

/**
 * The use of a client over the last hours or days, oldest first, without gaps; days begin at midnight of the caller's
 * portal. Throws BAD_USER_INPUT for a series that is too long, FORBIDDEN.
 */
export async function usageOf(
  ctx: Context,
  clientId: string,
  { unit, last }: { unit: UsageUnit; last: number },
): Promise<UsageRow[]> {
  const { portal } = await requireInstanceReader(ctx);
  if (last < 1) throw badUserInput({ field: 'last', code: 'tooSmall', values: { min: 1 } });
  if (last > longest[unit])
    throw badUserInput({ field: 'last', code: 'tooLarge', values: { max: longest[unit] } });
  const step = sql.raw(`interval '1 ${unit}'`);
  const zone = portal.timeZone;
  const rows = await ctx.db.execute<
    Record<'from' | 'requests' | 'refused' | 'failed' | 'cost' | 'bytes', unknown>
  >(sql`
    with series as (
      select local_start, local_start at time zone ${zone} as starts,
        (local_start + ${step}) at time zone ${zone} as ends
      from generate_series(
        date_trunc(${unit}, ${ctx.now().toISOString()}::timestamptz at time zone ${zone}) - ${last - 1}::int * ${step},
        ${ctx.now().toISOString()}::timestamptz at time zone ${zone}, ${step}) as local_start
    )
    select s.starts as "from", coalesce(sum(u.requests), 0) as requests, coalesce(sum(u.refused), 0) as refused,
      coalesce(sum(u.failed), 0) as failed, coalesce(sum(u.cost), 0) as cost, coalesce(sum(u.bytes), 0) as bytes
    from series s
    left join ${apiClientUsage} u on u.client_id = ${clientId} and u.hour >= s.starts and u.hour < s.ends
    group by s.starts order by s.starts`);
  return rows.map(({ from, ...figures }) => ({
    from: new Date(String(from)),
    requests: Number(figures.requests),
    refused: Number(figures.refused),
    failed: Number(figures.failed),
    cost: Number(figures.cost),
    bytes: Number(figures.bytes),
  }));
}
