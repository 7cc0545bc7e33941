import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { openDatabase } from '../database/open.ts';
import { lookForUnsigned } from '../delivery/authenticity/sign-unsigned.job.ts';
import { lookForUnindexed } from '../delivery/search/reindex-search.job.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import type { Settings } from '../shared/settings.ts';
import { buildServer, type Door } from './build-server.ts';
import { startJobs } from './job-runner.ts';
import { jobs } from './rooms.ts';
import { untilAskedToStop } from './stop-signals.ts';

/** Starts what is asked for, serves until the process is asked to stop, and closes everything in the opposite order. */
export async function serve(settings: Settings, doors: readonly Door[]): Promise<void> {
  const asked = untilAskedToStop();
  const database = await openDatabase(settings);
  try {
    await seedDemo(database, settings);
    const server = await buildServer(database, settings, doors);
    const runner = doors.includes('jobs') ? await startJobs(database, jobs, server.log) : undefined;
    if (runner) {
      await lookForUnsigned({ db: database.editorial });
      await lookForUnindexed({ db: database.editorial });
    }
    try {
      await listen(server, settings);
      if (!settings.isProduction) greet(server, doors);
      await asked;
    } finally {
      await server.close();
      await runner?.stop();
    }
  } finally {
    await database.close();
  }
}

/** For the person at the terminal; in production the log says it. */
function greet(server: FastifyInstance, doors: readonly Door[]): void {
  const { port } = server.server.address() as AddressInfo;
  const admin = doors.includes('editorial') ? '   Newsroom: /admin/' : '';
  process.stdout.write(`Hải Đăng is ready: http://localhost:${port}/${admin}   Stop with Ctrl-C.\n`);
}

async function listen(server: FastifyInstance, settings: Settings): Promise<void> {
  try {
    await server.listen({ host: settings.HOST, port: settings.PORT });
  } catch (error) {
    const advice = listenAdvice((error as NodeJS.ErrnoException).code, settings);
    throw advice ? new Error(advice, { cause: error }) : error;
  }
}

function listenAdvice(code: string | undefined, { HOST, PORT }: Settings): string | undefined {
  if (code === 'EADDRINUSE')
    return `${HOST}:${PORT} is in use by another program. Set PORT to another number.`;
  if (code === 'EACCES')
    return `This account may not listen on port ${PORT}. Set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${HOST} is not an address of this computer. Set HOST.`;
  return undefined;
}
