import { Command } from 'commander';
import { registerServe } from './serve.command.ts';

/**
 * The `haidang` command line. Each room registers its own commands. A server is started without reading what the other
 * commands are made of.
 */
export async function program(wanted = process.argv[2]): Promise<Command> {
  const haidang = new Command('haidang')
    .description('Hải Đăng: editorial and delivery system for multilingual government information portals')
    .showHelpAfterError()
    // Wrong usage is 2, as with the shell's own commands; asking for help is no failure.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .configureHelp({ sortSubcommands: false });
  registerServe(haidang);
  if (wanted !== 'serve') (await import('./commands.ts')).registerCommands(haidang);
  return haidang;
}
