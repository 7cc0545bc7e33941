import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '@hai-dang/api/delivery/cursor';
import { globalId, readGlobalId } from '@hai-dang/api/delivery/global-id';

const moments = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().replace('Z', '000Z'));

describe('a cursor', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(moments, fc.uuid(), (publishedAt, translationId) => {
        const cursor = { publishedAt, translationId };
        expect(readCursor(writeCursor(cursor), 'after')).toEqual(cursor);
      }),
    );
  });

  it('is refused when anything else was written', () => {
    const id = crypto.randomUUID();
    const invented = [
      `2025-13-01T00:00:00.000000Z ${id}`,
      `2025-02-29T00:00:00.000000Z ${id}`,
      `2025-01-01T00:00:00Z ${id}`,
      `2025-01-01T00:00:00.000000Z ${id} more`,
      '2025-01-01T00:00:00.000000Z',
    ].map((text) => Buffer.from(text).toString('base64url'));
    for (const text of [...invented, 'ảo', `${writeCursor({ publishedAt: '', translationId: id })}=`])
      expect(() => readCursor(text, 'before')).toThrow('BAD_USER_INPUT');
    fc.assert(
      fc.property(
        fc.string(),
        (text) => void expect(() => readCursor(text, 'after')).toThrow('BAD_USER_INPUT'),
      ),
    );
  });
});

describe('a global identifier', () => {
  it('is read as it was written, and never as something else', () => {
    fc.assert(
      fc.property(fc.constantFrom('Article', 'Portal', 'Section'), fc.uuid(), (type, id) => {
        expect(readGlobalId(globalId(type, id))).toEqual({ type, id });
      }),
    );
    const user = Buffer.from(`User:${crypto.randomUUID()}`).toString('base64url');
    expect(readGlobalId(user)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void expect(readGlobalId(text)).toBeNull()));
  });
});
