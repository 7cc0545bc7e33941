import { expect, it } from 'vitest';
import { createBudget } from '@hai-dang/api/delivery/limits/budget';

it('gives each caller so many units a minute, and a full purse with the next one', () => {
  let now = 0;
  const budget = createBudget(() => now);
  expect(budget.spend('a', 60, 100)).toEqual({ limit: 100, remaining: 40, reset: 60 });
  now = 45_500;
  expect(budget.spend('a', 60, 100)).toEqual({ limit: 100, remaining: -20, reset: 15 });
  expect(budget.spend('b', 60, 100).remaining).toBe(40);
  now = 60_000;
  expect(budget.spend('a', 60, 100)).toEqual({ limit: 100, remaining: 40, reset: 60 });
});
