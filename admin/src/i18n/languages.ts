import type { InterfaceLanguage } from '@hai-dang/schema';

/** The interface's languages, each in its own words, in the order of the switch. */
export const languageNames: Record<InterfaceLanguage, string> = {
  vi: 'Tiếng Việt',
  en: 'English',
  ja: '日本語',
  zh: '中文',
  ko: '한국어',
};
export const interfaceLocales = Object.entries(languageNames).map(([locale, name]) => ({ locale, name }));
