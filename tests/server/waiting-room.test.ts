import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWaitingRoom } from '@hai-dang/api/server/public/waiting-room';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets everybody wait for as long as is said, and nobody in without a place', () => {
  const left: string[] = [];
  const room = createWaitingRoom(2, 250);
  const enter = (name: string) => room.enter(() => left.push(name));
  expect([enter('a'), enter('b'), enter('c')]).toEqual([true, true, false]);
  vi.advanceTimersByTime(249);
  expect(left).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(left).toEqual(['a', 'b']);
  expect(enter('d')).toBe(true);
});
