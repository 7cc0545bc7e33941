import { Option, type Command } from 'commander';
import { readSettings } from '../shared/settings.ts';
import { doors, type Door } from '../server/doors.ts';
import { serve } from '../server/serve.ts';

/** `haidang serve` */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run the server: the public door, the editorial door with the admin, and the jobs')
    .addOption(new Option('--only <door>', 'run one part in this process').choices(doors))
    .addHelpText(
      'after',
      '\nSettings come from the environment: PORT, HOST, DATABASE_URL and others, see README.md.\nWithout DATABASE_URL, a PostgreSQL server is started with its data in .data/ and stopped again at the end.',
    )
    .action(async ({ only }: { only?: Door }) => serve(readSettings(), only ? [only] : doors));
}
