// One attack, in a process of its own: `attack.ts <url> <name> <seconds>`. Says `begun`, then what was answered as JSON.
import autocannon from 'autocannon';
import { attacks } from './attacks.ts';

const [url = '', name = '', seconds = '1'] = process.argv.slice(2);
const { request, rate = 200 } = attacks.find((each) => each.name === name)!;
const load = autocannon(
  { url, duration: Number(seconds), connections: 8, overallRate: rate, requests: [{ ...request! }] },
  () => {},
);
load.on('start', () => process.stdout.write('begun\n'));
load.on('done', ({ requests, errors, statusCodeStats = {} }) => {
  const ends = Object.entries(statusCodeStats).map(([code, { count = 0 }]) => [code, count] as const);
  const [most = ['none']] = [...ends, ['cut off', errors] as const].toSorted(([, a], [, b]) => b - a);
  process.stdout.write(`${JSON.stringify({ refused: requests.total + errors, status: most[0] })}\n`);
});
