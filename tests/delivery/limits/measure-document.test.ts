import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limits } from '@hai-dang/api/delivery/limits/limits';
import { refuseTooComplex } from '@hai-dang/api/delivery/limits/measure-document';
import { DomainError } from '@hai-dang/api/shared/errors';

/** Why a document is refused; null when it is not. */
function refusalOf(text: string): unknown {
  try {
    refuseTooComplex(parse(text));
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, ...error.details };
  }
}

const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

describe('a document', () => {
  it('may be as deep as the limit, and no deeper', () => {
    expect(refusalOf(nested(limits.depth))).toBeNull();
    expect(refusalOf(nested(limits.depth + 1))).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      reason: 'depth',
      max: limits.depth,
    });
    expect(refusalOf(nested(200))).toMatchObject({ reason: 'depth' });
  });

  it('cannot hide its depth in fragments', () => {
    const fragments = Array.from({ length: 20 }, (_, n) => `fragment F${n} on T { a { ...F${n + 1} } }`);
    expect(refusalOf(`{ ...F0 } ${fragments.join(' ')} fragment F20 on T { b }`)).toMatchObject({
      reason: 'depth',
    });
  });

  it('is refused when a fragment contains itself, however it is spread', () => {
    expect(refusalOf('{ ...A } fragment A on T { x { ...B } } fragment B on T { ...A }')).toMatchObject({
      reason: 'depth',
    });
    expect(refusalOf('{ ...A } fragment A on T { ...A }')).toMatchObject({ reason: 'depth' });
  });

  it('may have so many aliases, those in fragments counted at each spread', () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: a`).join(' ');
    expect(refusalOf(`{ ${aliases(limits.aliases)} }`)).toBeNull();
    expect(refusalOf(`{ ${aliases(limits.aliases + 1)} }`)).toMatchObject({ reason: 'aliases' });
    expect(
      refusalOf(`{ x { ...A } y { ...A } } fragment A on T { ${aliases(limits.aliases - 1)} }`),
    ).toMatchObject({
      reason: 'aliases',
    });
  });

  it('cannot grow without end through fragments that double each other', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`,
    );
    expect(refusalOf(`{ ...F0 } ${doubling.join(' ')} fragment F60 on T { a }`)).toMatchObject({
      reason: 'fields',
    });
  });
});
