import { describe, expect, it } from 'vitest';
import { preparedTexts } from '@hai-dang/api/delivery/prepared-texts';

describe('the statements that are prepared', () => {
  it('are so many, the first ones, however many others come', () => {
    const isPrepared = preparedTexts(2, 1000, () => 0);
    expect(['a', 'b', 'c', 'a', 'd', 'b', 'c'].map(isPrepared)).toEqual([
      ...[true, true, false],
      ...[true, false, true, false],
    ]);
  });

  it('are chosen anew after a while', () => {
    let at = 0;
    const isPrepared = preparedTexts(1, 1000, () => at);
    expect([isPrepared('junk'), isPrepared('list')]).toEqual([true, false]);
    at = 999;
    expect(isPrepared('list')).toBe(false);
    at = 1000;
    expect([isPrepared('list'), isPrepared('junk')]).toEqual([true, false]);
  });
});
