import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
/** Names between backticks at the beginning of the rows of tables. */
const namedIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...(line.split(' | ')[0] ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name),
    );

/** Where the settings of one matter have a table of their own. */
const pages = ['docs/operations/cdn.md', 'docs/operations/pictures.md'];

const settings = [...read('api/src/shared/settings.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
  ([, name = '']) => name,
);

it('tells every setting in a table', () => {
  const told = new Set(namedIn(['README.md', ...pages].map(read).join('')));
  expect(settings.length).toBeGreaterThan(15);
  expect(settings.filter((name) => !told.has(name))).toEqual([]);
});

it('tells no setting that there is not', () => {
  const elsewhere = ['HAIDANG_DATA_DIR', 'HAIDANG_PASSWORD', 'INSTANCE_SECRET'];
  expect(
    namedIn(['README.md', ...pages].map(read).join('')).filter(
      (name) => ![...settings, ...elsewhere].includes(name),
    ),
  ).toEqual([]);
});
