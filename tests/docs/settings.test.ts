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
      [...(line.split(' | ')[0] ?? '').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name),
    );

const settings = [...read('api/src/shared/settings.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
  ([, name = '']) => name,
);

it('tells every setting in a table', () => {
  const told = new Set(namedIn(read('README.md') + read('docs/operations/cdn.md')));
  expect(settings.length).toBeGreaterThan(15);
  expect(settings.filter((name) => !told.has(name))).toEqual([]);
});

it('tells no setting that there is not', () => {
  const elsewhere = ['HAIDANG_DATA_DIR', 'HAIDANG_PASSWORD', 'INSTANCE_SECRET'];
  expect(namedIn(read('README.md')).filter((name) => ![...settings, ...elsewhere].includes(name))).toEqual(
    [],
  );
});
