import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Database } from '../database/connect.ts';
import { openDatabase, openForReaders } from '../database/open.ts';
import { openMediaStore } from '../media/open-media-store.ts';
import type { Settings } from '../shared/settings.ts';
import { buildServer } from './build-server.ts';
import type { Door } from './doors.ts';
import type { JobRunner } from './job-runner.ts';
import { untilAskedToStop } from './stop-signals.ts';
import { yieldWhenWarm } from './yield-to-requests.ts';

/** Starts what is asked for, serves until the process is asked to stop, and closes everything in the opposite order. */
export async function serve(settings: Settings, doors: readonly Door[]): Promise<void> {
  const asked = untilAskedToStop();
  const mediaStore = await openMediaStore(settings);
  const { database, unmigrated } = await open(settings, doors);
  try {
    if (database.location.isEmbedded && !settings.isProduction) {
      const { seedDemo } = await import('../demo/seed-demo.ts');
      await seedDemo(database, mediaStore, settings);
    }
    const server = await buildServer(database, mediaStore, settings, doors);
    server.log.info(`pictures are kept in ${mediaStore.name}`);
    tellOfServers(database, unmigrated, server.log);
    const runner = doors.includes('jobs') ? await runJobs(database, server.log) : undefined;
    try {
      await listen(server, settings);
      yieldWhenWarm();
      if (!settings.isProduction) greet(server, doors);
      await asked;
    } finally {
      await server.close();
      await runner?.stop();
    }
  } finally {
    mediaStore.close();
    await database.close();
  }
}

/** Only the public door reads from replicas, and only a process that has nothing else may start without the primary. */
function open(settings: Settings, doors: readonly Door[]): ReturnType<typeof openForReaders> {
  if (doors.includes('public'))
    return openForReaders(settings, { onlyReads: doors.every((door) => door === 'public') });
  return openDatabase(settings).then((database) => ({ database, unmigrated: null }));
}

function tellOfServers({ replicas }: Database, unmigrated: unknown, log: FastifyBaseLogger): void {
  if (unmigrated !== null)
    log.warn({ err: unmigrated }, 'started without migrating; the tables are new enough');
  if (!replicas) return;
  log.info({ readsFrom: replicas.chosen() }, 'the public door reads from replicas');
  replicas.onSwitch(() => log.warn({ readsFrom: replicas.chosen() }, 'the public door reads elsewhere now'));
}

/** Loaded by processes that work jobs alone; the rest start without them. */
async function runJobs(database: Database, log: FastifyBaseLogger): Promise<JobRunner> {
  const [{ startJobs }, { jobs }, { lookForUnsigned }, { lookForUnindexed }] = await Promise.all([
    import('./job-runner.ts'),
    import('./rooms.ts'),
    import('../delivery/authenticity/sign-unsigned.job.ts'),
    import('../delivery/search/reindex-search.job.ts'),
  ]);
  const runner = await startJobs(database, jobs, log);
  await lookForUnsigned({ db: database.editorial });
  await lookForUnindexed({ db: database.editorial });
  return runner;
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
