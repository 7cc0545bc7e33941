import { writeFileSync } from 'node:fs';
import type { AbuseReport } from './abuse.ts';
import type { Freshness } from './freshness.ts';
import type { Growth } from './growth.ts';
import type { Measured } from './load.ts';

export interface Result extends Measured {
  workload: string;
  title: string;
  server: string;
}

export interface SizeReport {
  rows: number;
  /** Milliseconds from the start of the process to its first answer. */
  readyAfter: number;
  /** Resident memory in megabytes under load. */
  memory: number;
  memoryKeeping: number;
  results: Result[];
}

export interface Report {
  at: string;
  seconds: number;
  sizes?: SizeReport[];
  growth?: Growth[];
  freshness?: Freshness;
  abuse?: AbuseReport[];
}

/** Draws the requests per second of all servers as bars, one group for each workload and size. */
export function writePicture({ sizes = [] }: Report, file: string): void {
  const [left, bar, gap, width] = [330, 16, 14, 900];
  const most = Math.max(...sizes.flatMap(({ results }) => results.map((each) => each.requestsPerSecond)));
  const colours: Record<string, string> = {
    'hai-dang': '#0b3a53',
    handwritten: '#8a9ba8',
    apollo: '#c2410c',
    raw: '#8a9ba8',
  };
  let y = 16;
  const parts: string[] = [];
  for (const { rows, results } of sizes) {
    parts.push(
      `<text x="8" y="${y + 12}" font-weight="600">${rows.toLocaleString('en')} publications</text>`,
    );
    y += 26;
    let before = '';
    for (const { workload, title, server, requestsPerSecond } of results) {
      if (before && before !== workload) y += gap;
      const length = Math.max(1, (requestsPerSecond / most) * (width - left - 90));
      parts.push(
        `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${workload === before ? '' : `${workload} ${title} · `}${server}</text>`,
        `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="${bar - 3}" fill="${colours[server] ?? '#8a9ba8'}"/>`,
        `<text x="${left + length + 6}" y="${y + 12}">${requestsPerSecond.toLocaleString('en')}/s</text>`,
      );
      before = workload;
      y += bar;
    }
    y += 2 * gap;
  }
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Requests per second of Hải Đăng and of the controls"><rect width="${width}" height="${y}" fill="#fff"/>${parts.join('')}</svg>\n`,
  );
}
