import type { Command } from 'commander';
import { withDatabase } from '../database/open.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyPublications } from './verify-publications.ts';

const problems = {
  hash: 'does not have its own hash: it was changed after it was written',
  previousHash: 'does not carry the hash of the event before it',
  gap: 'does not follow its predecessor: events are missing',
  revisionChanged: 'its revision no longer has the hash that was approved',
  publicationChanged: 'it does not say what its approved revision says',
};

/** `haidang audit verify` */
export function registerAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the record of what was done');
  audit
    .command('verify')
    .description('recompute the hash of every event and of everything that was published')
    .addHelpText('after', '\nExits with 1 and names the first event, or the publications, that were altered.')
    .action(() =>
      withDatabase(async ({ editorial }) => {
        const chain = await verifyChain({ db: editorial });
        if (chain.broken) {
          const { sequence, id, problem } = chain.broken;
          process.stdout.write(`Event ${sequence} (${id}) ${problems[problem]}.\n`);
          process.stdout.write(`${chain.verified} events before it are intact.\n`);
          process.exitCode = 1;
        } else {
          process.stdout.write(`${chain.verified} events are intact; the last hash is ${chain.lastHash}.\n`);
        }
        const published = await verifyPublications({ db: editorial });
        for (const { id, problem } of published.altered)
          process.stdout.write(`Publication ${id}: ${problems[problem]}.\n`);
        if (published.altered.length > 0) process.exitCode = 1;
        process.stdout.write(`${published.verified} publications equal what was approved.\n`);
      }),
    );
}
