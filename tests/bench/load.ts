import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { LoadRequest } from './workloads.ts';

/** What a load showed. Times in milliseconds. */
export interface Measured {
  requestsPerSecond: number;
  p50: number;
  /** Only where it was asked for: to note each answer takes time that the fastest servers would be short of. */
  p95: number | null;
  p97_5: number;
  p99: number;
  /** CPU time of the server's own process for one request, in microseconds. */
  cpuPerRequest: number;
  bytes: number;
  errors: number;
}

export interface Load {
  url: string;
  /** Process of the server. */
  pid: number;
  requests: LoadRequest[];
  seconds: number;
  connections?: number;
  /** Whether the time of each answer is noted. */
  isExact?: boolean;
}

/** Asks a server as fast as it answers, after a short warm-up that is not counted. */
export async function measure({
  url,
  pid,
  requests,
  seconds,
  connections = 16,
  isExact = false,
}: Load): Promise<Measured> {
  await expectAnswers(url, requests);
  await ask(url, requests, Math.min(2, seconds), connections);
  const before = cpuTime(pid);
  const times: number[] | null = isExact ? [] : null;
  const result = await ask(url, requests, seconds, connections, times);
  const spent = cpuTime(pid) - before;
  const { requests: count, latency, non2xx, errors, throughput } = result;
  return {
    requestsPerSecond: Math.round(count.total / result.duration),
    p50: times ? percentile(times, 0.5) : latency.p50,
    p95: times && percentile(times, 0.95),
    p97_5: latency.p97_5,
    p99: times ? percentile(times, 0.99) : latency.p99,
    cpuPerRequest: Math.round((spent * 1e6) / Math.max(1, count.total)),
    bytes: Math.round(throughput.total / Math.max(1, count.total)),
    errors: non2xx + errors,
  };
}

async function ask(
  url: string,
  requests: LoadRequest[],
  duration: number,
  connections: number,
  times: number[] | null = null,
): Promise<autocannon.Result> {
  const load = autocannon(
    { url, duration, connections, requests: requests.map((each) => ({ ...each })) },
    () => {},
  );
  if (times) load.on('response', (_client, _status, _bytes, time) => times.push(time));
  return new Promise((resolve) => load.on('done', resolve));
}

/** Milliseconds that so large a share of the answers took at most, to a tenth. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}

/** Refusals would be fast: each request must be answered as it is meant, before its speed counts. */
async function expectAnswers(url: string, requests: readonly LoadRequest[]): Promise<void> {
  for (const { path, ...request } of requests) {
    const answer = await fetch(url + path, request);
    const text = await answer.text();
    if (answer.status !== 200 || text.includes('"errors":') || /^\{"data":\{"\w+":null\}/.test(text))
      throw new Error(`${request.method} ${path} ${request.body ?? ''} was answered ${text.slice(0, 400)}`);
  }
}

/** Seconds of CPU that a process has used (`proc(5)`: fields 14 and 15, in hundredths). */
export function cpuTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory of a process in megabytes. */
export function memoryOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}
