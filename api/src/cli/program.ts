import { Command } from 'commander';
import { registerAuditCommands } from '../audit/audit-verify.command.ts';
import { registerCorpusCommands } from '../corpus/corpus-import.command.ts';
import { registerKeysCommands } from '../delivery/authenticity/keys.command.ts';
import { registerSearchCommands } from '../delivery/search/search-reindex.command.ts';
import { registerPurgeCommands } from '../delivery/purges/purges.command.ts';
import { registerUserCommands } from '../people/user-create.command.ts';
import { registerPortalCommands } from '../portals/portal-import.command.ts';
import { registerMigrate } from './migrate.command.ts';
import { registerServe } from './serve.command.ts';

/** The `haidang` command line. Each room registers its own commands. */
export function program(): Command {
  const haidang = new Command('haidang')
    .description('Hải Đăng: editorial and delivery system for multilingual government information portals')
    .showHelpAfterError()
    // Wrong usage is 2, as with the shell's own commands; asking for help is no failure.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .configureHelp({ sortSubcommands: false });
  registerServe(haidang);
  registerMigrate(haidang);
  registerPortalCommands(haidang);
  registerUserCommands(haidang);
  registerAuditCommands(haidang);
  registerKeysCommands(haidang);
  registerSearchCommands(haidang);
  registerCorpusCommands(haidang);
  registerPurgeCommands(haidang);
  return haidang;
}
