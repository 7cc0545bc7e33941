import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLimits, isValidSlug, lengthOf, slugify } from '@hai-dang/schema/document';

describe('slugify', () => {
  it.each([
    ['Đối ngoại Lạng Sơn: “hội nhập” năm 2025', 'vi', 'doi-ngoai-lang-son-hoi-nhap-nam-2025'],
    ['Ðông Bắc — Việt Nam', 'vi', 'dong-bac-viet-nam'],
    ["Vietnam's Foreign Affairs", 'en', 'vietnams-foreign-affairs'],
    ['Straße in Łódź', 'en', 'strasse-in-lodz'],
    ['谅山省 对外合作', 'zh', '谅山省-对外合作'],
    ['ランソン省の対外関係（2025年）', 'ja', 'ランソン省の対外関係-2025年'],
    ['랑선성의 대외 협력', 'ko', '랑선성의-대외-협력'],
    ['Đà Nẵng 観光', 'ja', 'da-nang-観光'],
    ['観光', 'en', 'bai-viet'],
    ['!!!', 'vi', 'bai-viet'],
  ])('%s (%s) becomes %s', (title, language, slug) => {
    expect(slugify(title, language)).toBe(slug);
  });

  it('reads combining and precomposed marks alike', () => {
    expect(slugify('Hải Phòng'.normalize('NFD'), 'vi')).toBe('hai-phong');
  });

  it('cuts long titles between words', () => {
    const slug = slugify('đối ngoại '.repeat(40), 'vi');
    expect(slug.length).toBeLessThanOrEqual(contentLimits.slug);
    expect(slug.endsWith('ngoai') || slug.endsWith('doi')).toBe(true);
    expect(lengthOf(slugify('広'.repeat(300), 'ja'))).toBe(contentLimits.slug);
  });

  it('takes the fallback that it is given', () => {
    expect(slugify('', 'ja', '記事')).toBe('記事');
  });

  it('makes a valid slug of any text in any language, and of that slug the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('vi', 'en', 'zh-Hans', 'ja', 'ko'),
        (title, language) => {
          const slug = slugify(title, language);
          expect(isValidSlug(slug)).toBe(true);
          expect(slugify(slug, language)).toBe(slug);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('isValidSlug', () => {
  it.each(['a', 'hai-phong-2025', '对外', 'ランソン省'])('accepts %s', (slug) => {
    expect(isValidSlug(slug)).toBe(true);
  });

  it.each(['', '-', 'a--b', '-a', 'Hai', 'hải-phòng', 'a b', 'a/b', 'a?b', '..', 'a'.repeat(121)])(
    'refuses %j',
    (slug) => {
      expect(isValidSlug(slug)).toBe(false);
    },
  );
});
