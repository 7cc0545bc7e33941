import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';
import { blocksOf, differencesOf, type Example, examplesOf } from './guide-blocks.ts';
import { type GuideWorld, openGuideWorld } from './guide-world.ts';

const pages = readdirSync(path.join(projectRoot, 'docs/api')).filter((name) => name !== 'editorial.md');
const hasPython = spawnSync('python3', ['--version']).status === 0;

let world: GuideWorld;
let folder: string;

beforeAll(async () => {
  world = await openGuideWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'guide-'));
  await symlink(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
});

/** Runs a program in the folder of the examples; what it writes. */
async function run(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, ...world.environment, PYTHONIOENCODING: 'utf-8' };
  const { stdout, stderr } = await promisify(execFile)(program, args, { cwd: folder, env });
  expect(stderr).toBe('');
  return stdout;
}

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

function expectAnswer({ answer }: Example, written: string): void {
  if (answer) expect(differencesOf(answer, written), written).toEqual([]);
}

const separator = '\u001e';

describe.each(pages.filter((page) => examplesOf(page, 'bash').length > 0))(
  'the commands of docs/api/%s',
  (page) => {
    it('answer what the page says', async () => {
      const examples = examplesOf(page, 'bash');
      const script = examples.map(({ block }) => `${block.text}\nprintf '${separator}'`).join('\n');
      // A shell at the end of a pipe, with an empty environment, would read the account's own settings first.
      const answers = (await run('bash', '--norc', '-euo', 'pipefail', '-c', script)).split(separator);
      const wrong = examples.flatMap(({ block, answer }, index) =>
        answer
          ? differencesOf(answer, answers[index] ?? '').map((each) => `line ${block.line}: ${each}`)
          : [],
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe('the clients of docs/api/clients.md', () => {
  const only = (language: string): Example => {
    const [example] = examplesOf('clients.md', language);
    if (!example) throw new Error(`There is no example in ${language}.`);
    return example;
  };

  it('compile and run in TypeScript', { timeout: 120_000 }, async () => {
    const example = only('ts');
    await write('tsconfig.json', only('jsonc').block.text);
    await write('newest.ts', example.block.text);
    await write('schema.graphql', await (await fetch(`${world.environment.HOST}/schema.graphql`)).text());
    const binary = (name: string) => path.join(projectRoot, 'node_modules/.bin', name);
    await promisify(execFile)(binary('gql.tada'), ['generate-output'], { cwd: folder });
    await run(binary('tsc'), '-p', '.');
    expectAnswer(example, await run(process.execPath, '--no-warnings', 'newest.ts'));
  });

  it('run with Apollo Client', async () => {
    const example = only('js');
    await write('apollo.js', example.block.text);
    expectAnswer(example, await run(process.execPath, 'apollo.js'));
  });

  it.skipIf(!hasPython)('run in Python', async () => {
    const example = only('python');
    await write('newest.py', example.block.text);
    expectAnswer(example, await run('python3', 'newest.py'));
  });
});

describe('the guide', () => {
  it.each(pages)('shows nothing on %s that is neither run nor an answer', (page) => {
    const known = ['bash', 'json', 'text', 'ts', 'js', 'python', 'jsonc', 'sh', 'html'];
    expect(blocksOf(page).filter(({ language }) => !known.includes(language))).toEqual([]);
  });
});
