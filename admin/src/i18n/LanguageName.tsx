import { useLocale } from 'react-admin';
import { useCallback } from 'react';

/** Name of a language in another: `languageName('ja', 'vi')` → `Tiếng Nhật`. */
export function languageName(language: string, locale: string): string {
  const name = new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Names languages in the language of the interface. */
export function useLanguageName(): (language: string) => string {
  const locale = useLocale();
  return useCallback((language) => languageName(language, locale), [locale]);
}

/** The same within a sentence, where Vietnamese writes `tiếng Nhật` and English still `Japanese`. */
export function useLanguageInSentence(): (language: string) => string {
  const locale = useLocale();
  return useCallback(
    (language) => {
      const name = languageName(language, locale);
      return locale === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
    },
    [locale],
  );
}

/** A language by its name in the language of the interface. */
export function LanguageName({ language }: { language: string }) {
  const nameOf = useLanguageName();
  return <>{nameOf(language)}</>;
}
