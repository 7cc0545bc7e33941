import type { Command } from 'commander';
import { withDatabase } from '../../database/open.ts';
import { contextOf } from '../../shared/context.ts';
import { listSigningKeys, rotateSigningKey } from './rotate-signing-key.ts';

/** `haidang keys list` and `haidang keys rotate` */
export function registerKeysCommands(program: Command): void {
  const keys = program.command('keys').description('the keys that sign what is published');
  keys
    .command('list')
    .description('show every signing key: its id, since when, and until when it signed')
    .action(() =>
      withDatabase(async ({ editorial }) => {
        const all = await listSigningKeys({ db: editorial });
        if (all.length === 0) process.stdout.write('There is no key yet; the first publication makes one.\n');
        for (const { id, createdAt, retiredAt } of all) {
          const end = retiredAt ? `retired ${retiredAt.toISOString()}` : 'signs';
          process.stdout.write(`${id}  since ${createdAt.toISOString()}  ${end}\n`);
        }
      }),
    );
  keys
    .command('rotate')
    .description('make a new signing key; the one before signs no more, and verifies for good')
    .addHelpText(
      'after',
      '\nThe new key is sealed with the INSTANCE_SECRET of this command: run it with the one that the servers have.',
    )
    .action(() =>
      withDatabase(async ({ editorial }) => {
        const { made, retired } = await rotateSigningKey(contextOf(editorial, null));
        for (const id of retired) process.stdout.write(`${id} signs no more.\n`);
        process.stdout.write(`${made} signs from now on.\n`);
      }),
    );
}
