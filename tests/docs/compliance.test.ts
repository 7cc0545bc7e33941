import { readFileSync } from 'node:fs';
import path from 'node:path';
import { guards, type Guard } from '@hai-dang/schema/workflow';
import { requirements } from '@hai-dang/schema/requirements';
import { describe, expect, it } from 'vitest';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/compliance.md'), 'utf8');
const lines = new Map(
  page
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([id = '', ...cells]) => [id.replace('| ', ''), cells] as const),
);

describe('the compliance table', () => {
  it.each(Object.keys(requirements))('names a test for %s', (id) => {
    expect(lines.get(id)?.at(-1)).toMatch(/tests\/.*\.test\.ts/);
  });

  it.each(Object.keys(requirements))('says where %s is kept', (id) => {
    expect(lines.get(id)?.at(2)).toMatch(/`(api|schema)\//);
  });

  it('knows every requirement that a guard of the workflow rests on', () => {
    const named = Object.values<Guard>(guards).flatMap(({ basis }) => basis);
    expect(named.filter((id) => !(id in requirements))).toEqual([]);
  });
});
