import type { Command } from 'commander';
import { withDatabase } from '../../database/open.ts';
import type { Context } from '../../shared/context.ts';
import {
  type Reindexed,
  type ReindexStep,
  reindexPublications,
  reindexTranslations,
  removeEnded,
} from './reindex.ts';

/** `haidang search reindex` */
export function registerSearchCommands(program: Command): void {
  const search = program.command('search').description('what readers and the newsroom search in');
  search
    .command('reindex')
    .description('index what is live and not in the search yet, or was indexed by an earlier version')
    .option('--all', 'index everything anew')
    .addHelpText('after', '\nIt may be stopped and started again; searching goes on meanwhile.')
    .action(({ all = false }: { all?: boolean }) =>
      withDatabase(async ({ editorial: db }) => {
        const removed = await removeEnded({ db });
        const publications = await steps(reindexPublications, db, all);
        const translations = await steps(reindexTranslations, db, all);
        process.stdout.write(
          `${publications} publications and ${translations} translations were indexed, ${removed} entries removed.\n`,
        );
      }),
    );
}

type Step = (ctx: Pick<Context, 'db'>, step: ReindexStep) => Promise<Reindexed>;

/** Step after step to the end; the number of rows of all of them. */
async function steps(step: Step, db: Context['db'], all: boolean): Promise<number> {
  let total = 0;
  let done = await step({ db }, { all });
  while (done.last !== null) {
    total += done.count;
    if (total % 10_000 === 0) process.stdout.write(`${total} so far.\n`);
    done = await step({ db }, { all, after: done.last });
  }
  return total;
}
