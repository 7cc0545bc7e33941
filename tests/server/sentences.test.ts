import { errorCodes, interfaceLanguages, reasonCodes } from '@hai-dang/schema';
import { describe, expect, it } from 'vitest';
import en from '../../api/src/shared/messages/en.json' with { type: 'json' };
import ja from '../../api/src/shared/messages/ja.json' with { type: 'json' };
import ko from '../../api/src/shared/messages/ko.json' with { type: 'json' };
import vi from '../../api/src/shared/messages/vi.json' with { type: 'json' };
import zh from '../../api/src/shared/messages/zh.json' with { type: 'json' };
import { errorSentence, issueSentence, reasonSentence } from '@hai-dang/api/shared/sentence';

type Messages = Record<string, Record<string, string>>;
const messages: Record<string, Messages> = { en, ja, ko, vi, zh };
const keysOf = (file: Messages = {}) =>
  Object.entries(file).flatMap(([group, lines]) => Object.keys(lines).map((key) => `${group}.${key}`));
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).toSorted();

describe.each(interfaceLanguages)('the sentences in %s', (language) => {
  it('are the same set as in Vietnamese, with the same values in them', () => {
    expect(keysOf(messages[language]).toSorted()).toEqual(keysOf(vi).toSorted());
    for (const [group, lines] of Object.entries<Record<string, string>>(vi)) {
      const own = messages[language]?.[group] ?? {};
      for (const [key, line] of Object.entries(lines))
        expect([key, holes(own[key] ?? '')]).toEqual([key, holes(line)]);
    }
  });

  it('say every error code and every reason', () => {
    for (const code of errorCodes) expect(errorSentence(language, code)).not.toContain(code);
    for (const code of reasonCodes) expect(reasonSentence(language, { code })).not.toMatch(/^reasons\./);
  });
});

describe('a sentence', () => {
  it('fills in the values', () => {
    expect(issueSentence('en', { code: 'tooLong', values: { max: 200 } })).toBe(
      'Longer than 200 characters.',
    );
  });

  it('of an incomplete text says what is missing', () => {
    expect(reasonSentence('en', { code: 'incomplete', values: { issue: 'altRequired' } })).toBe(
      'The picture has no alternative text.',
    );
  });

  it('falls back to English for a language that is not spoken, and to a general one for an unknown issue', () => {
    expect(issueSentence('fr', { code: 'neverHeardOf' })).toBe('This value is not valid.');
  });
});
