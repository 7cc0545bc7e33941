// A process of its own that uses the embedded database in the given folder until its input ends.
import { once } from 'node:events';
import { startEmbedded } from '@hai-dang/api/database/embedded/start-embedded';

const server = await startEmbedded({ folder: process.argv[2] ?? '', durable: false });
process.stdout.write(`${server.port}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await server.release();
