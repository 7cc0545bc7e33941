// One attack, in a process of its own: `attack.ts <url> <number of the attack> <seconds>`. Says `begun`, then what became
// of it as JSON.
import { once } from 'node:events';
import { Agent, type IncomingMessage, request as ask } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { attacks } from './attacks.ts';
import type { LoadRequest } from './workloads.ts';

const [url = '', number = '', seconds = '1'] = process.argv.slice(2);
const { request, rate = 200 } = attacks[Number(number)]!;
const ends = new Map<string, number>();
const count = (end: string) => ends.set(end, (ends.get(end) ?? 0) + 1);

process.stdout.write('begun\n');
const began = performance.now();
await (request ? flood(request) : drip(200));
const lasted = (performance.now() - began) / 1000;
const total = [...ends.values()].reduce((sum, each) => sum + each, 0);
const [most = 'none'] = [...ends].toSorted(([, a], [, b]) => b - a)[0] ?? [];
process.stdout.write(
  `${JSON.stringify({ refused: total, perSecond: Math.round(total / lasted), status: most })}\n`,
);

/** Asks at a steady pace, over a new connection when the others wait for an answer: to be made to wait does not hold it up. */
async function flood({ path, method, headers, body }: LoadRequest): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  // Each attack comes from an address that has spent nothing yet.
  const from = { ...headers, 'x-forwarded-for': `192.0.2.${number}` };
  async function askOnce(): Promise<string> {
    const sent = ask(url + path, { agent, method, headers: from });
    sent.on('error', () => {}).end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    await once(answer.resume(), 'end');
    return String(answer.statusCode);
  }
  const asked: Promise<unknown>[] = [];
  for (let n = 0; n < rate * Number(seconds); n++) {
    await pause(Math.max(0, began + (n * 1000) / rate - performance.now()));
    asked.push(askOnce().then(count, () => count('cut off')));
  }
  await Promise.all(asked);
  agent.destroy();
}

/** Opens so many connections that send a request byte by byte, again and again as they are cut off. */
async function drip(connections: number): Promise<void> {
  const { port } = new URL(url);
  const sockets = new Set<Socket>();
  let isOver = false;
  function open(): void {
    const socket = connect(Number(port), '127.0.0.1');
    sockets.add(socket);
    socket
      .on('error', () => {})
      .on('close', () => {
        sockets.delete(socket);
        if (isOver) return;
        count('cut off');
        open();
      });
    socket.resume().write('POST /graphql HTTP/1.1\r\nhost: x\r\n');
  }
  for (let n = 0; n < connections; n++) open();
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x');
  }, 100);
  await pause(Number(seconds) * 1000);
  isOver = true;
  clearInterval(dripping);
  for (const socket of sockets) socket.destroy();
}
