import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request as ask } from 'node:http';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Attack, attacks } from './attacks.ts';
import { cpuTime, percentile } from './load.ts';
import { type Server, startOurs } from './servers.ts';
import { list, type LoadRequest } from './workloads.ts';

/** What an attack cost, and what others noticed of it. Times of others in milliseconds. */
export interface AbuseReport {
  attack: string;
  /** Refusals per second, and the answer's status. */
  perSecond: number;
  status: string;
  /** CPU time of the server for one refusal, in microseconds. */
  cpuPerRefusal: number;
  calm: { p50: number; p99: number };
  during: { p50: number; p99: number };
}

/** Requests per second of everybody else. */
const others = 150;
const connections = 8;

/** Attacks a server in every way, one after the other, while others ask it at a steady pace. */
export async function measureAbuse(databaseUrl: string, seconds: number): Promise<AbuseReport[]> {
  const server = await startOurs(databaseUrl, {
    TRUST_PROXY: '1',
    ANONYMOUS_COST_PER_MINUTE: '60000',
  });
  try {
    await askAsOthers(server, 2);
    // Whatever a server does for the first time is slow, and it is warm after a minute.
    for (const attack of attacks) await (await start(server, attack, 2)).ended;
    await askAsOthers(server, 40);
    const reports: AbuseReport[] = [];
    for (const attack of attacks) reports.push(await measureAttack(server, attack, seconds));
    return reports;
  } finally {
    await server.stop();
  }
}

/**
 * In peace, under attack, and in peace again, each long enough that the hundredth slowest is not one hiccup of the machine
 * alone.
 */
async function measureAttack(server: Server, attack: Attack, seconds: number): Promise<AbuseReport> {
  const began = cpuTime(server.pid);
  const before = await askAsOthers(server, seconds);
  const between = cpuTime(server.pid);
  // Whoever sends byte by byte is cut off after ten seconds.
  const lasting = attack.request ? 2 * seconds : Math.max(2 * seconds, 15);
  const { ended } = await start(server, attack, lasting);
  const during = await askAsOthers(server, lasting);
  const { refused, perSecond, status } = await ended;
  const attacked = cpuTime(server.pid);
  const after = await askAsOthers(server, seconds);
  const usual = (between - began + cpuTime(server.pid) - attacked) / (2 * seconds);
  const spent = Math.max(0, attacked - between - usual * lasting);
  return {
    attack: attack.name,
    perSecond,
    status,
    cpuPerRefusal: Math.round((spent * 1e6) / Math.max(1, refused)),
    calm: spreadOf([...before, ...after]),
    during: spreadOf(during),
  };
}

const spreadOf = (times: readonly number[]) => ({
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
});

/** Lists of twenty, each from another address, at a steady pace; the time of each counts from when it was due. */
async function askAsOthers({ url }: Server, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const asked: Promise<number>[] = [];
  const began = performance.now();
  for (let n = 0; n < others * seconds; n++) {
    const due = began + (n * 1000) / others;
    await pause(Math.max(0, due - performance.now()));
    const { path, ...request } = list.graphql[n % list.graphql.length]!;
    const headers = { ...request.headers, 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` };
    asked.push(
      answerOf(url + path, agent, { ...request, headers }).then((body) => {
        if (!body.startsWith('{"data":')) throw new Error('One of the others was refused');
        return times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(asked);
  agent.destroy();
  return times;
}

async function answerOf(url: string, agent: Agent, { method, headers, body }: Omit<LoadRequest, 'path'>) {
  const sent = ask(url, { agent, method, headers });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return text(answer);
}

interface Refusals {
  refused: number;
  perSecond: number;
  status: string;
}

/**
 * From a process that runs only while nobody else wants the core, since attackers do not sit on the machine that they
 * attack. `ended` is there once it has begun.
 */
async function start(
  { url }: Server,
  attack: Attack,
  seconds: number,
): Promise<{ ended: Promise<Refusals> }> {
  const script = path.join(import.meta.dirname, 'attack.ts');
  const node = [process.execPath, '--conditions=source', '--import', 'tsx', script];
  const args = ['--idle', '0', ...node, url, String(attacks.indexOf(attack)), String(seconds)];
  const child = spawn('chrt', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  const ended = lines.next().then(({ value }) => JSON.parse(value ?? '') as Refusals);
  return { ended };
}
