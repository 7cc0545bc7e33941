import type { Location } from '@hai-dang/api/database/locate';
import { measure } from './load.ts';
import { cursorOfPage } from './loads.ts';
import { startOurs } from './servers.ts';
import { deepPage, detail, list } from './workloads.ts';

/** How much longer a reader waits where there is more. Times in milliseconds. */
export interface Growth {
  workload: string;
  title: string;
  few: { rows: number; p50: number; p99: number };
  many: { rows: number; p50: number; p99: number };
}

/** Asks the smallest and the largest database in turns, so that a machine that is slow for a while is so for both. */
export async function measureGrowth(
  locations: ReadonlyMap<number, Location>,
  seconds: number,
): Promise<Growth[]> {
  const sizes = [Math.min(...locations.keys()), Math.max(...locations.keys())] as const;
  const on = async (rows: number) => {
    const server = await startOurs(locations.get(rows)!.owner.url, { RESPONSE_CACHE_MB: '0' });
    const workloads = [list, detail(rows), deepPage(await cursorOfPage(server, 100))];
    return { rows, server, workloads };
  };
  const [few, many] = [await on(sizes[0]), await on(sizes[1])];
  const found: Growth[] = [];
  for (const [index, { name, title }] of few.workloads.entries()) {
    const loads = [few, many].map(({ server, workloads }) => ({
      ...server,
      requests: workloads[index]!.graphql,
    }));
    const [small, large] = await measure(loads, { seconds });
    found.push({
      workload: name,
      title,
      few: { rows: few.rows, p50: small!.p50, p99: small!.p99 },
      many: { rows: many.rows, p50: large!.p50, p99: large!.p99 },
    });
  }
  await Promise.all([few.server.stop(), many.server.stop()]);
  return found;
}
