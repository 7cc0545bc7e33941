// npm run migration -- --name <what_changes>: writes the SQL that takes the database from the last migration to the tables
// in schema/src/tables. With --custom, an empty file for what the tables cannot say.
import { ensureInstalled, fail, run } from './bootstrap.mjs';

const args = process.argv.slice(2);
if (!args.some((arg) => arg.startsWith('--name'))) {
  fail('Name the migration after what it changes: npm run migration -- --name translations_add_note', 2);
}
ensureInstalled();
process.exitCode = await run('drizzle-kit', ['generate', ...args]);
