import { randomBytes } from 'node:crypto';
import { canonicalLanguageTag, type Role, roles } from '@hai-dang/schema';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withDatabase } from '../database/open.ts';
import { contextOf } from '../shared/context.ts';
import { appointUser } from './appoint-user.ts';
import { askPassword } from './ask-password.ts';

interface Options {
  email: string;
  name: string;
  portal: string[];
  role: Role;
  languages?: string[];
  title?: string;
  includesComponents?: boolean;
}

/** `haidang user create` */
export function registerUserCommands(program: Command): void {
  const user = program.command('user').description('people who sign in');
  user
    .command('create')
    .description('make an account with a role in one or more portals')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'full name')
    .requiredOption('--portal <key...>', 'portal, or several')
    .addOption(new Option('--role <role>', 'role there').choices(roles).makeOptionMandatory())
    .option(
      '--languages <tags>',
      'languages of the role, with commas between; all when absent',
      readLanguages,
    )
    .option('--title <key>', 'title that the portal gives the role')
    .option('--includes-components', 'let the role hold in the component portals too')
    .addHelpText(
      'after',
      '\nThe password comes from HAIDANG_PASSWORD. Without it you are asked, and without a terminal one is made and printed once.',
    )
    .action(create);
}

async function create(options: Options): Promise<void> {
  const { password, isMade } = await choosePassword();
  const { portal: portals, languages = null, title = null, includesComponents = false, ...person } = options;
  await withDatabase(async (database) => {
    const appointment = { ...person, password, portals, languages, title, includesComponents };
    const user = await appointUser(contextOf(database.editorial, null, 'en'), appointment);
    process.stdout.write(`${user.name} <${user.email}> is now ${options.role} of ${portals.join(', ')}.\n`);
    if (isMade) process.stdout.write(`Password, shown this once: ${password}\n`);
  });
}

async function choosePassword(): Promise<{ password: string; isMade: boolean }> {
  const given = process.env['HAIDANG_PASSWORD'];
  if (given) return { password: given, isMade: false };
  if (!process.stdin.isTTY) return { password: randomBytes(15).toString('base64url'), isMade: true };
  const password = await askPassword('Password: ');
  if ((await askPassword('Once more: ')) !== password)
    throw new Error('The two passwords differ. Nothing was created.');
  return { password, isMade: false };
}

function readLanguages(list: string): string[] {
  return list.split(',').map((tag) => {
    const canonical = canonicalLanguageTag(tag.trim());
    if (canonical === null) throw new InvalidArgumentError(`"${tag}" is not a language tag.`);
    return canonical;
  });
}
