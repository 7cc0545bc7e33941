import type { Command } from 'commander';
import { withDatabase } from '../database/open.ts';

/** `haidang migrate` */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the state that this version expects, as every start does')
    .action(() =>
      withDatabase(async (database) => {
        const [row] = await database.sql<
          { version: string }[]
        >`select current_setting('server_version') as version`;
        process.stdout.write(`The database is up to date (PostgreSQL ${row?.version ?? ''}).\n`);
      }),
    );
}
