// npm run check: everything that can be said about the source without a database. Runs all the checks, then reports.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, environment, root, run, say } from './bootstrap.mjs';
import { generate, generated } from './generate.mjs';

/** @type {[string, () => Promise<number> | number][]} */
const checks = [
  ['format', () => run('prettier', ['--check', '--log-level=warn', '.'])],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings'])],
  ['types', () => run('turbo', ['run', 'typecheck', '--output-logs=errors-only', '--ui=stream'])],
  [
    'import rules',
    () =>
      run('depcruise', [
        '--config',
        '.dependency-cruiser.cjs',
        'schema/src',
        'api/src',
        'admin/src',
        'tests',
      ]),
  ],
  ['generated files', generatedAreFresh],
  ['paths in the documents', pathsExist],
];

ensureInstalled();
const failed = [];
for (const [name, check] of checks) {
  const started = Date.now();
  const code = await check();
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(name);
}
say(failed.length === 0 ? 'All checks passed.' : `Not passed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Prints the generated files again and compares: what differs was stale, and is fresh now. */
async function generatedAreFresh() {
  const before = contents();
  const code = await generate();
  if (code !== 0) return code;
  const after = contents();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale) say(`  ${file} was stale and has been printed again: commit it.`);
  return stale.length === 0 ? 0 : 1;
}

function contents() {
  const files = generated.flatMap((place) => {
    const entry = statSync(path.join(root, place), { throwIfNoEntry: false });
    if (!entry) return [];
    return entry.isDirectory()
      ? readdirSync(path.join(root, place)).map((name) => path.join(place, name))
      : [place];
  });
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** Every path between backticks in the documents that begins with a folder of ours exists. */
function pathsExist() {
  const listed = spawnSync('git', ['ls-files', '*.md'], { cwd: root, env: environment(), encoding: 'utf8' });
  const missing = listed.stdout
    .split('\n')
    .filter((file) => file && file !== 'CHANGELOG.md')
    .flatMap((file) =>
      [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(
          /`((?:api|admin|schema|migrations|tests|docs|\.ci)\/[\w./-]*)`/g,
        ),
      ]
        .map((match) => match[1])
        .filter(
          (named) => !named.includes('/dist') && !statSync(path.join(root, named), { throwIfNoEntry: false }),
        )
        .map((named) => `  ${file} names ${named}, which is not there.`),
    );
  missing.forEach(say);
  return missing.length === 0 ? 0 : 1;
}
