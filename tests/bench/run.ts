import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareLayout } from '@hai-dang/api/database/embedded/layout';
import type { Location } from '@hai-dang/api/database/locate';
import { measureAbuse } from './abuse.ts';
import { openDatabases } from './databases.ts';
import { measureFreshness } from './freshness.ts';
import { measureGrowth } from './growth.ts';
import { measureLoads } from './loads.ts';
import { type Report, writePicture } from './report.ts';
import { writeTables } from './tables.ts';

const ownDocs = path.resolve(import.meta.dirname, '../../docs/performance');
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000,1000000' },
    seconds: { type: 'string', default: '8' },
    /** Larger sizes go without search, whose indexes over a million texts take a quarter of an hour to make. */
    'search-up-to': { type: 'string', default: '1000000' },
    /** What is measured. */
    parts: { type: 'string', default: 'loads,growth,abuse,freshness' },
    /** How many texts are published and withdrawn to see how soon readers see it. */
    publishes: { type: 'string', default: '500' },
    /** Makes the databases and measures nothing. */
    'seed-only': { type: 'boolean', default: false },
    /** Where the databases are kept between runs. */
    folder: { type: 'string', default: path.join(tmpdir(), 'hai-dang-bench') },
    /** Elsewhere, the documents keep the tables that they have. */
    out: { type: 'string', default: ownDocs },
  },
});
const sizes = values.rows.split(',').map(Number);
const seconds = Number(values.seconds);
const parts = new Set(values.parts.split(','));
const hasSearch = (rows: number) => rows <= Number(values['search-up-to']);
const say = (text: string) => process.stdout.write(`${text}\n`);

const databases = await openDatabases(values.folder);
try {
  const locations = new Map<number, Location>();
  for (const rows of sizes) locations.set(rows, await databases.ofSize(rows, hasSearch(rows)));
  if (!values['seed-only']) await measureAll(locations);
} finally {
  await databases.close();
}

async function measureAll(locations: ReadonlyMap<number, Location>): Promise<void> {
  // The database and the load share the second core.
  pin(process.pid);
  pin(Number(readFileSync(prepareLayout(values.folder).postmaster, 'utf8').split('\n', 1)[0]));
  const report: Report = { at: new Date().toISOString(), seconds, ...earlier() };
  const smallest = locations.get(sizes[0]!)!;
  if (parts.has('loads')) {
    report.sizes = [];
    for (const [rows, location] of locations)
      report.sizes.push(await measureLoads(location, { rows, withSearch: hasSearch(rows), seconds }));
  }
  if (parts.has('growth') && locations.size > 1) {
    report.growth = await measureGrowth(locations, seconds);
    for (const each of report.growth) say(`growth ${JSON.stringify(each)}`);
  }
  const keep = () => {
    writeFileSync(`${values.out}.json`, `${JSON.stringify(report, null, 2)}\n`);
    writePicture(report, `${values.out}.svg`);
  };
  if (parts.has('abuse')) {
    report.abuse = await measureAbuse(smallest.owner.url, seconds);
    for (const each of report.abuse) say(`abuse ${JSON.stringify(each)}`);
  }
  keep();
  if (parts.has('freshness')) {
    const copy = await databases.copyOf(smallest);
    report.freshness = await measureFreshness(copy, Number(values.publishes));
    say(`freshness ${JSON.stringify(report.freshness)}`);
  }
  keep();
  if (values.out === ownDocs) writeTables(report);
}

/** What earlier runs measured of the parts that this one leaves out. */
function earlier(): Partial<Report> {
  try {
    const {
      at: _,
      seconds: __,
      ...measured
    } = JSON.parse(readFileSync(`${values.out}.json`, 'utf8')) as Report;
    return measured;
  } catch {
    return {};
  }
}

function pin(pid: number): void {
  spawnSync('taskset', ['-acp', '1', String(pid)], { stdio: 'ignore' });
}
