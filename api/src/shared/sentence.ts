import { interfaceLanguages, type FieldIssue, type InterfaceLanguage, type Reason } from '@hai-dang/schema';
import i18next from 'i18next';
import en from './messages/en.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import ko from './messages/ko.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import zh from './messages/zh.json' with { type: 'json' };

// The Vietnamese file is the one that the others must match.
const resources: Record<InterfaceLanguage, { translation: typeof vi }> = {
  vi: { translation: vi },
  en: { translation: en },
  ja: { translation: ja },
  ko: { translation: ko },
  zh: { translation: zh },
};

const sentences = i18next.createInstance();
await sentences.init({
  resources,
  fallbackLng: 'en',
  supportedLngs: interfaceLanguages,
  nonExplicitSupportedLngs: true,
  // The readers are JSON clients; the admin escapes where it shows HTML.
  interpolation: { escapeValue: false },
});

type Values = Record<string, unknown>;

/** The sentence of an error code, or of its `reason` where that has one, in the language or else in English. */
export function errorSentence(language: string, code: string, values: Values = {}): string {
  return sentences.t([`errors.${code}_${String(values['reason'])}`, `errors.${code}`], {
    lng: language,
    ...values,
  });
}

/** What is wrong with one field, for people. */
export function issueSentence(
  language: string,
  { code, values }: Pick<FieldIssue, 'code' | 'values'>,
): string {
  return sentences.t([`issues.${code}`, `reasons.${code}`, 'issues.invalid'], { lng: language, ...values });
}

/** Why an action is refused, for people; an incomplete field says what is wrong with it. */
export function reasonSentence(language: string, { code, values }: Pick<Reason, 'code' | 'values'>): string {
  const issue = code === 'incomplete' ? String(values?.['issue'] ?? '') : '';
  return sentences.t([...(issue ? [`issues.${issue}`] : []), `reasons.${code}`], {
    lng: language,
    ...values,
  });
}

/** What readers are told beside a text, in its own language. */
export function noticeSentence(language: string, notice: keyof (typeof vi)['notices']): string {
  return sentences.t(`notices.${notice}`, { lng: language });
}
