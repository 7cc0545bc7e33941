import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodes } from '@hai-dang/schema';
import { expect, it } from 'vitest';
import { limits } from '@hai-dang/api/delivery/limits/limits';
import { otherLength, usualLength, weights } from '@hai-dang/api/delivery/limits/weights';
import { projectRoot } from '@hai-dang/api/shared/project';

const page = (name: string) => readFileSync(path.join(projectRoot, 'docs/api', name), 'utf8');

/** Rows of the table whose head begins with this word: first cell without backticks, second as a number. */
function table(text: string, head: string): Record<string, number> {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} `));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return Object.fromEntries(
    lines.slice(start + 2, end).map((line) => {
      const [, name = '', value = ''] = line.split('|').map((cell) => cell.trim());
      return [name.replaceAll('`', ''), Number(value)];
    }),
  );
}

it('tells the limits that are in force', () => {
  expect(table(page('limits.md'), 'limit')).toEqual(limits);
});

it('tells the weights that are in force', () => {
  expect(table(page('limits.md'), 'field')).toEqual(weights);
});

it('tells the lengths that lists are taken to have', () => {
  expect(table(page('limits.md'), 'list')).toEqual(usualLength);
  expect(page('limits.md')).toContain(`usual length, ${otherLength} where none is named`);
});

it('explains every error code that the public side answers with', () => {
  const editorial = ['CONFLICT', 'TRANSITION_NOT_ALLOWED', 'GUARD_FAILED'];
  const told = Object.keys(table(page('errors.md'), 'code'));
  const answered = [...errorCodes, 'PERSISTED_QUERY_NOT_FOUND'].filter((code) => !editorial.includes(code));
  expect(told.toSorted()).toEqual(answered.toSorted());
});
