import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { LoadRequest } from './workloads.ts';

/** What a load showed. Times in milliseconds. */
export interface Measured {
  requestsPerSecond: number;
  p50: number;
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
}

/** Asks a server as fast as it answers, after a short warm-up that is not counted. */
export async function measure({ url, pid, requests, seconds, connections = 16 }: Load): Promise<Measured> {
  await ask(url, requests, Math.min(2, seconds), connections);
  const before = cpuTime(pid);
  const result = await ask(url, requests, seconds, connections);
  const spent = cpuTime(pid) - before;
  const { requests: count, latency, non2xx, errors, throughput } = result;
  return {
    requestsPerSecond: Math.round(count.total / result.duration),
    p50: latency.p50,
    p97_5: latency.p97_5,
    p99: latency.p99,
    cpuPerRequest: Math.round((spent * 1e6) / Math.max(1, count.total)),
    bytes: Math.round(throughput.total / Math.max(1, count.total)),
    errors: non2xx + errors,
  };
}

async function ask(url: string, requests: LoadRequest[], duration: number, connections: number) {
  return autocannon({ url, duration, connections, requests: requests.map((each) => ({ ...each })) });
}

/** Seconds of CPU that a process has used (`proc(5)`: fields 14 and 15, in hundredths). */
function cpuTime(pid: number): number {
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
