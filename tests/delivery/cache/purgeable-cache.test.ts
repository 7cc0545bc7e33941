import { beforeEach, describe, expect, it } from 'vitest';
import { createPurgeableCache, type PurgeableCache } from '@hai-dang/api/delivery/cache/purgeable-cache';

type Value = { keys: string[]; text: string };

let isCurrent: boolean;
let cache: PurgeableCache<Value>;
beforeEach(() => {
  isCurrent = true;
  cache = createPurgeableCache({
    maxSize: 100,
    sizeOf: ({ text }) => text.length,
    isCurrent: () => isCurrent,
  });
});

const keep = (name: string, keys: string[], text = 'x') => cache.begin().keep(name, { keys, text });

describe('what is kept', () => {
  it('is forgotten with any of the keys that it carries, and with no other', () => {
    keep('list', ['language/vi', 'article/1']);
    keep('other', ['language/en']);
    cache.purge(['article/2']);
    expect(cache.get('list')?.text).toBe('x');
    cache.purge(['article/1']);
    expect(cache.get('list')).toBeUndefined();
    expect(cache.get('other')?.text).toBe('x');
  });

  it('was not purged while it was made: an answer that was read before a change is never kept after it', () => {
    const pending = cache.begin();
    cache.purge(['article/1']);
    pending.keep('stale', { keys: ['article/1'], text: 'old' });
    expect(cache.get('stale')).toBeUndefined();
    pending.keep('untouched', { keys: ['article/2'], text: 'fresh' });
    expect(cache.get('untouched')?.text).toBe('fresh');
  });

  it('is not trusted when more was purged meanwhile than is remembered', () => {
    const pending = cache.begin();
    for (let each = 0; each < 1100; each++) cache.purge([`article/${each}`]);
    pending.keep('late', { keys: ['article/5000'], text: 'x' });
    expect(cache.get('late')).toBeUndefined();
  });

  it('is neither given nor kept while changes are not heard, nor what was begun then', () => {
    keep('list', ['a']);
    isCurrent = false;
    expect(cache.get('list')).toBeUndefined();
    const deaf = cache.begin();
    isCurrent = true;
    deaf.keep('begun deaf', { keys: ['b'], text: 'x' });
    expect(cache.get('begun deaf')).toBeUndefined();
  });

  it('may be kept by nobody else either when we may not', () => {
    const pending = cache.begin();
    cache.purge(['article/1']);
    expect(pending.isCurrent(['article/1', 'b'])).toBe(false);
    expect(pending.isCurrent(['b'])).toBe(true);
    isCurrent = false;
    expect(pending.isCurrent(['b'])).toBe(false);
  });

  it('has a size, the least used going first', () => {
    keep('first', ['a'], 'x'.repeat(60));
    keep('second', ['a'], 'x'.repeat(60));
    expect(cache.get('first')).toBeUndefined();
    expect(cache.get('second')).toBeDefined();
    expect(cache.size()).toBe(60);
  });

  it('may be replaced, and is purged by its new keys', () => {
    keep('list', ['a']);
    keep('list', ['b']);
    cache.purge(['a']);
    expect(cache.get('list')).toBeDefined();
    cache.purge(['b']);
    expect(cache.get('list')).toBeUndefined();
  });
});
