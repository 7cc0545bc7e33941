import { expect, it } from 'vitest';
import { createBudget } from '@hai-dang/api/delivery/limits/budget';

it('gives each caller so many units a minute, and a full purse with the next one', () => {
  let now = 0;
  const budget = createBudget(() => now);
  expect(budget.spend('a', 60, 100)).toMatchObject({
    limit: 100,
    remaining: 40,
    reset: 60,
    retryAfter: null,
  });
  now = 45_500;
  expect(budget.spend('a', 60, 100)).toMatchObject({ reset: 15, retryAfter: 15 });
  expect(budget.spend('b', 60, 100)).toMatchObject({ remaining: 40, retryAfter: null });
  now = 60_000;
  expect(budget.spend('a', 60, 100)).toMatchObject({ remaining: 40, reset: 60, retryAfter: null });
});

it('lets who is refused for too much go on with less, but not ask for too much without end', () => {
  const budget = createBudget(() => 0);
  budget.spend('a', 90, 100);
  expect(budget.spend('a', 60, 100)).toMatchObject({ remaining: 9, retryAfter: 60 });
  expect(budget.spend('a', 5, 100)).toMatchObject({ remaining: 4, retryAfter: null });
  for (let time = 0; time < 4; time++) budget.spend('a', 60, 100);
  expect(budget.look('a', 100)).toMatchObject({ remaining: 0, retryAfter: 60 });
});

it('gives nobody more than a tenth of the minute in one second, of that half at once', () => {
  let now = 0;
  const budget = createBudget(() => now);
  expect(budget.spend('a', 2900, 60_000)).toMatchObject({ burst: 6000, retryAfter: null });
  expect(budget.spend('a', 200, 60_000)).toMatchObject({ retryAfter: 1 });
  now = 100;
  // 2,901 were in the bucket, of which 600 have leaked out.
  expect(budget.spend('a', 700, 60_000)).toMatchObject({ retryAfter: 1 });
  expect(budget.spend('a', 698, 60_000)).toMatchObject({
    remaining: 60_000 - 2900 - 1 - 1 - 698,
    retryAfter: null,
  });
});

it('always lets an operation of the largest cost through that the minute can pay', () => {
  let now = 0;
  const budget = createBudget(() => now);
  expect(budget.spend('small', 2000, 5000)).toMatchObject({ burst: 2000, retryAfter: null });
  expect(budget.spend('small', 2000, 5000)).toMatchObject({ retryAfter: 1 });
  now = 1000;
  expect(budget.spend('small', 1999, 5000)).toMatchObject({ retryAfter: null });
  expect(budget.spend('small', 2000, 5000)).toMatchObject({ retryAfter: 59 });
});

it('takes what work cost that was done for nothing, and says so before the next request', () => {
  let now = 0;
  const budget = createBudget(() => now);
  budget.take('a', 150, 100);
  expect(budget.look('a', 100)).toMatchObject({ remaining: 0, retryAfter: 60 });
  expect(budget.look('b', 100)).toMatchObject({ remaining: 100, retryAfter: null });
  now = 90_000;
  budget.take('c', 1, 60_000);
  now = 120_000;
  budget.take('c', 15_000, 60_000);
  expect(budget.look('c', 60_000)).toMatchObject({ remaining: 45_000 - 1, retryAfter: 3 });
});
