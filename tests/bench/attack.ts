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
load.on('done', ({ requests, statusCodeStats = {} }) => {
  const [status = 'cut off'] = Object.entries(statusCodeStats)
    .toSorted(([, a], [, b]) => (b.count ?? 0) - (a.count ?? 0))
    .map(([code]) => code);
  process.stdout.write(`${JSON.stringify({ refused: requests.total, status })}\n`);
});
