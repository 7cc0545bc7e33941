import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '@hai-dang/api/server/request-scope';

describe('the language of the sentences', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-Hant-TW,zh;q=0.8,en;q=0.5', 'zh'],
    ['fr;q=0.9,ja;q=0.8,en;q=0.7', 'ja'],
    ['en;q=0.3,ko;q=0.9', 'ko'],
    ['vi;q=0,en', 'en'],
    ['fr', 'en'],
    [';;;,,q=1', 'en'],
  ])('for Accept-Language %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
