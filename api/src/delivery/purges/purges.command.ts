import { dispatchStates, type DispatchState } from '@hai-dang/schema';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withDatabase } from '../../database/open.ts';
import { scheduler } from '../../people/actor.ts';
import { contextOf } from '../../shared/context.ts';
import { sendOut } from '../outgoing/send-out.ts';
import type { PurgeRow } from './note-receipt.ts';
import { purgeBatches } from './purge-batches.ts';
import { purgeTarget, targetRules } from './purge-target.ts';
import { listPurges } from './purge.queries.ts';
import { retryPurges } from './retry-purges.ts';

/** `haidang purges` */
export function registerPurgeCommands(program: Command): void {
  const commands = program.command('purges').description('what a CDN was told to forget');
  commands
    .command('list')
    .description('the latest purges with their receipts')
    .addOption(new Option('--state <state>', 'only those in this state').choices(dispatchStates))
    .option('--limit <count>', 'how many', positive, 50)
    .action((options: { state?: DispatchState; limit: number }) =>
      withDatabase(async ({ editorial }) => {
        for (const row of await listPurges({ db: editorial }, options))
          process.stdout.write(`${line(row)}\n`);
      }),
    );
  commands
    .command('retry')
    .description('tell the CDN again what it has not confirmed; the job process does it')
    .action(() =>
      withDatabase(async ({ editorial }) => {
        const count = await retryPurges(contextOf(editorial, scheduler));
        process.stdout.write(`${count} purges wait to be sent.\n`);
      }),
    );
  commands
    .command('send <keys...>')
    .description('tell the CDN now to forget what carries these surrogate keys')
    .action(sendKeys);
}

async function sendKeys(keys: string[]): Promise<void> {
  const target = purgeTarget();
  if (!target) throw new Error('No CDN is set: CDN_PURGE_URL is empty.');
  for (const batch of purgeBatches(keys.map((key) => ({ keys: [key] })))) {
    const { status, error } = await sendOut(target.request(batch.keys), targetRules);
    if (error)
      throw new Error(`${target.name} did not confirm: ${error}${status === null ? '' : ` (${status})`}.`);
    process.stdout.write(`${target.name} forgot ${batch.keys.length} keys (${status}).\n`);
  }
}

function line({ createdAt, isRepeat, state, nextAttemptAt, attempts, ...row }: PurgeRow): string {
  const outcome = [state, row.lastStatus, row.lastError].filter((part) => part !== null).join(' ');
  const due = state === 'waiting' && nextAttemptAt ? [`due ${nextAttemptAt.toISOString()}`] : [];
  return [
    createdAt.toISOString(),
    isRepeat ? 'again' : 'at once',
    outcome,
    ...due,
    `attempts ${attempts}`,
    row.target,
    row.keys.join(' '),
  ].join('  ');
}

function positive(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a number from 1.');
  return count;
}
