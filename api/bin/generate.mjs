// npm run generate: prints everything that is printed from something else. Each step stands alone, the client's types last.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, fail, root, run, say } from './bootstrap.mjs';

/** What `npm run check` compares after printing again. */
export const generated = [
  'schema/generated',
  'admin/src/graphql-env.d.ts',
  'docs/workflow.md',
  'docs/compliance.md',
];

const steps = [
  { prints: 'schema/generated/*.graphql', script: 'api/src/server/print-sdl.ts' },
  { prints: 'docs/workflow.md', script: 'schema/src/workflow/print-workflow.ts' },
  { prints: 'docs/compliance.md', script: 'schema/src/requirements/print-compliance.ts' },
];

/** Prints all of it; resolves to the exit code of the first step that failed, else 0. */
export async function generate() {
  for (const { prints, script } of steps) {
    if (!existsSync(path.join(root, script))) continue;
    say(prints);
    // tsx reads the compiler settings of the folder that it runs in.
    const workspace = script.split('/')[0];
    const args = ['--conditions=source', '--import', 'tsx', path.relative(workspace, script)];
    const code = await run('node', args, { cwd: path.join(root, workspace) });
    if (code !== 0) return code;
  }
  say('admin/src/graphql-env.d.ts');
  return run('gql.tada', ['generate-output'], { cwd: path.join(root, 'admin') });
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled();
  const code = await generate();
  if (code !== 0) fail('Not everything could be generated.', code);
}
