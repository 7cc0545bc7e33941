import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report, Result, SizeReport } from './report.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');

/** Prints what was measured into the documents, between `<!-- name:begin -->` and `<!-- name:end -->`. */
export function writeTables(report: Report): void {
  const { sizes = [] } = report;
  const [largest] = sizes.toSorted((a, b) => b.rows - a.rows);
  fill('performance.md', {
    loads: againstControls(sizes),
    cached: cached(sizes),
    growth: growth(report),
    search: searches(sizes),
    process: processes(sizes),
    freshness: freshness(report),
    checker: checker(report),
    abuse: abuse(report),
  });
  if (largest) fill('operations/scaling.md', { performance: arrangements(largest) });
}

function fill(file: string, tables: Record<string, string[][]>): void {
  const place = path.join(docs, file);
  let text = readFileSync(place, 'utf8');
  for (const [name, rows] of Object.entries(tables)) {
    if (rows.length < 2) continue;
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < 0) throw new Error(`${file} has no place for ${name}`);
    text = `${text.slice(0, from + begin.length)}\n\n${table(rows)}\n\n${text.slice(to)}`;
  }
  writeFileSync(place, text);
}

/** As the formatter would write it: columns as wide as their longest cell. */
function table([head = [], ...body]: string[][]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...body].map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

const count = (value: number) => value.toLocaleString('en');
const rate = ({ requestsPerSecond }: Result) => `${count(requestsPerSecond)}/s`;
const ms = (value: number) => `${value < 100 ? Number(value.toFixed(1)) : Math.round(value)} ms`;
const share = (part: number, whole: number) => (part / whole).toFixed(2);

const find = ({ results }: SizeReport, workload: string, server: string) =>
  results.find((each) => each.workload === workload && each.server === server);

function againstControls(sizes: readonly SizeReport[]): string[][] {
  const rows = sizes.flatMap((size) =>
    ['W1', 'W2'].flatMap((workload) => {
      const [ours, hand, apollo] = ['hai-dang', 'handwritten', 'apollo'].map((server) =>
        find(size, workload, server),
      );
      if (!ours || !hand || !apollo) return [];
      const cpu = `${ours.cpuPerRequest} / ${hand.cpuPerRequest} / ${apollo.cpuPerRequest} µs`;
      const of = (control: Result) => share(ours.requestsPerSecond, control.requestsPerSecond);
      return [[workload, count(size.rows), rate(ours), rate(hand), rate(apollo), of(hand), of(apollo), cpu]];
    }),
  );
  const head = ['workload', 'publications', 'Hải Đăng', 'hand-written', 'bare Apollo'];
  return [[...head, 'of hand-written', 'of Apollo', 'CPU for one: ours / hand / Apollo'], ...rows];
}

function cached(sizes: readonly SizeReport[]): string[][] {
  const rows = sizes.flatMap((size) => {
    const [ours, raw] = [find(size, 'cached', 'hai-dang'), find(size, 'cached', 'raw')];
    if (!ours || !raw) return [];
    const cpu = `${ours.cpuPerRequest} / ${raw.cpuPerRequest} µs`;
    const of = share(ours.requestsPerSecond, raw.requestsPerSecond);
    return [[count(size.rows), rate(ours), rate(raw), of, `${count(ours.bytes)} / ${count(raw.bytes)}`, cpu]];
  });
  return [
    ['publications', 'Hải Đăng', 'raw', 'of raw', 'bytes: ours / raw', 'CPU for one: ours / raw'],
    ...rows,
  ];
}

function growth({ growth: found = [] }: Report): string[][] {
  const rows = found.map(({ workload, few, many }) => [
    workload,
    ...[few.p50, many.p50].map(ms),
    share(many.p50, few.p50),
    ...[few.p99, many.p99].map(ms),
    share(many.p99, few.p99),
  ]);
  const [first] = found;
  if (!first) return [];
  const [few, many] = [count(first.few.rows), count(first.many.rows)];
  return [
    ['workload', `p50 at ${few}`, `p50 at ${many}`, 'times', `p99 at ${few}`, `p99 at ${many}`, 'times'],
    ...rows,
  ];
}

function searches(sizes: readonly SizeReport[]): string[][] {
  const rows = sizes.flatMap((size) =>
    size.results
      .filter(({ workload }) => workload === 'W4')
      .map(({ title, requestsPerSecond, p50, p95, p99 }) => [
        title.replace('search, ', ''),
        count(size.rows),
        String(requestsPerSecond),
        ...[p50, p95 ?? 0, p99].map(ms),
      ]),
  );
  return [['searches', 'publications', 'per second', 'p50', 'p95', 'p99'], ...rows];
}

function processes(sizes: readonly SizeReport[]): string[][] {
  const rows = sizes.map(({ rows: size, readyAfter, memory, memoryKeeping }) => [
    count(size),
    `${(readyAfter / 1000).toFixed(1)} s`,
    `${memory} MB`,
    `${memoryKeeping} MB`,
  ]);
  return [['publications', 'ready after', 'resident, nothing kept', 'resident, answers kept'], ...rows];
}

function freshness({ freshness: found }: Report): string[][] {
  if (!found) return [];
  const row = (what: string, { p50, p99, max }: { p50: number; p99: number; max: number }) => [
    what,
    ...[p50, p99, max].map(ms),
  ];
  return [
    ['what', 'p50', 'p99', 'longest'],
    row('published, until the last process shows it', found.visible),
    row('withdrawn, until the last process answers 410', found.gone),
    row("of these the newsroom's own request", found.verb),
  ];
}

function checker({ freshness: found }: Report): string[][] {
  if (!found) return [];
  const head = ['answers judged', 'of these stale', 'published', 'withdrawn', 'load meanwhile'];
  const { checked, stale, published, withdrawn, loadPerSecond } = found;
  return [head, [...[checked, stale, published, withdrawn].map(count), `${count(loadPerSecond)}/s`]];
}

function abuse({ abuse: found = [] }: Report): string[][] {
  const rows = found.map(({ attack, perSecond, status, cpuPerRefusal, calm, during }) => [
    attack,
    String(perSecond),
    status,
    cpuPerRefusal > 0 ? `${cpuPerRefusal} µs` : 'too little to tell',
    ...[calm.p50, during.p50, calm.p99, during.p99].map(ms),
    share(during.p99, calm.p99),
  ]);
  const head = ['attack', 'per second', 'mostly', 'CPU for one', "others' p50, calm", 'during'];
  return [[...head, "others' p99, calm", 'during', 'times'], ...rows];
}

function arrangements(size: SizeReport): string[][] {
  const named = { W1: 'list of 20, made anew each time', W2: 'one article, made anew each time' };
  const more = {
    cached: 'list of 20 from memory, over GET',
    W5: 'mixed, with an article published each second',
  };
  const rows = Object.entries({ ...named, ...more }).flatMap(([workload, title]) => {
    const result = find(size, workload, 'hai-dang');
    return result ? [[title, count(result.requestsPerSecond), ms(result.p50), ms(result.p99)]] : [];
  });
  const head = `arrangement, one core, 16 connections, ${count(size.rows)} publications`;
  return [[head, 'requests per second', 'p50', 'p99'], ...rows];
}
