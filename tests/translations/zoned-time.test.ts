import { describe, expect, it } from 'vitest';
import { fromWallTime, toWallTime } from '../../admin/src/translations/zoned-time.ts';

describe('times on the clocks of a portal', () => {
  it('are read in the portal’s zone, wherever the editor sits', () => {
    expect(fromWallTime('2026-02-17T00:30', 'Asia/Ho_Chi_Minh')?.toISOString()).toBe(
      '2026-02-16T17:30:00.000Z',
    );
  });

  it('come back as they were typed, also around a change of the clocks', () => {
    for (const time of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T04:00']) {
      const moment = fromWallTime(time, 'Europe/Berlin');
      expect(moment && toWallTime(moment, 'Europe/Berlin')).toBe(time);
    }
  });

  it('are none when the field is empty', () => {
    expect(fromWallTime('', 'Asia/Ho_Chi_Minh')).toBeNull();
  });
});
