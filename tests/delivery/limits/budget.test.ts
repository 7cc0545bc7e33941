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

it('gives nobody more than a twentieth of the minute in one second, but always one operation of the largest cost', () => {
  let now = 0;
  const budget = createBudget(() => now);
  expect(budget.spend('a', 2900, 60_000)).toMatchObject({ burst: 3000, retryAfter: null });
  expect(budget.spend('a', 200, 60_000)).toMatchObject({ retryAfter: 1 });
  now = 1000;
  expect(budget.spend('a', 200, 60_000)).toMatchObject({
    remaining: 60_000 - 2900 - 1 - 200,
    retryAfter: null,
  });
  expect(budget.spend('small', 2000, 5000)).toMatchObject({ burst: 2000, retryAfter: null });
});

it('takes what work cost that was done for nothing, and says so before the next request', () => {
  const budget = createBudget(() => 0);
  budget.take('a', 150);
  expect(budget.look('a', 100)).toMatchObject({ remaining: 0, retryAfter: 60 });
  expect(budget.look('b', 100)).toMatchObject({ remaining: 100, retryAfter: null });
});
