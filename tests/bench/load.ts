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

/** A server and what it is asked. */
export interface Load {
  url: string;
  /** Process of the server. */
  pid: number;
  requests: LoadRequest[];
}

interface Turns {
  /** How long each server is under load, altogether. */
  seconds: number;
  connections?: number;
  /** Whether the time of each answer is noted, which the load itself is short of with the fastest servers. */
  isExact?: boolean;
}

/** Seconds of a turn. A shared machine may be half as fast in the next second: the more turns, the more alike they fall. */
const turnOf = 0.5;

/**
 * Asks servers as fast as they answer, after a short warm-up that is not counted. They take short turns: a machine that
 * is slower for a while is so for all of them, and their ratios hold.
 */
export async function measure(loads: readonly Load[], { seconds, ...how }: Turns): Promise<Measured[]> {
  const measuring = loads.map((load) => ({ load, turns: [] as Turn[] }));
  for (const { load } of measuring) {
    await expectAnswers(load.url, load.requests);
    await ask(load, Math.min(2, seconds), how);
  }
  for (let spent = 0; spent < seconds; spent += turnOf)
    for (const { load, turns } of measuring) turns.push(await ask(load, turnOf, how));
  return measuring.map(({ turns }) => sumUp(turns));
}

interface Turn {
  result: autocannon.Result;
  /** CPU time of the server, in seconds. */
  spent: number;
  times: number[] | null;
}

async function ask(
  { url, pid, requests }: Load,
  duration: number,
  { connections = 16, isExact = true }: Omit<Turns, 'seconds'>,
): Promise<Turn> {
  const before = cpuTime(pid);
  const load = autocannon(
    // It looks whether the time is over once in a sample.
    { url, duration, sampleInt: 100, connections, requests: requests.map((each) => ({ ...each })) },
    () => {},
  );
  const times: number[] | null = isExact ? [] : null;
  if (times) load.on('response', (_client, _status, _bytes, time) => times.push(time));
  const result = await new Promise<autocannon.Result>((resolve) => load.on('done', resolve));
  return { result, spent: cpuTime(pid) - before, times };
}

function sumUp(turns: readonly Turn[]): Measured {
  const sum = (of: (turn: Turn) => number) => turns.reduce((total, each) => total + of(each), 0);
  const count = Math.max(
    1,
    sum(({ result }) => result.requests.total),
  );
  const exact = turns[0]?.times ? turns.flatMap(({ times }) => times ?? []) : null;
  // Of turns without times of their own, the one in the middle.
  const at = (share: number, name: 'p50' | 'p97_5' | 'p99') =>
    percentile(exact ?? turns.map(({ result }) => result.latency[name]), exact ? share : 0.5);
  return {
    requestsPerSecond: Math.round(count / sum(({ result }) => result.duration)),
    p50: at(0.5, 'p50'),
    p95: exact && percentile(exact, 0.95),
    p97_5: at(0.975, 'p97_5'),
    p99: at(0.99, 'p99'),
    cpuPerRequest: Math.round((sum(({ spent }) => spent) * 1e6) / count),
    bytes: Math.round(sum(({ result }) => result.throughput.total) / count),
    errors: sum(({ result }) => result.non2xx + result.errors),
  };
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
