import { type InterfaceLanguage, interfaceLanguages } from '@hai-dang/schema';
import { createInstance } from 'i18next';
import type { I18nProvider } from 'react-admin';
import { interfaceLocales } from '../i18n/languages.ts';
import { vi } from '../i18n/vi.ts';
import { pluralKeys } from '../i18n/plural-keys.ts';

type Tree = { [key: string]: string | Tree };

const load: Record<InterfaceLanguage, () => Promise<Tree>> = {
  vi: async () => vi,
  en: async () => (await import('../i18n/en.ts')).en,
  ja: async () => (await import('../i18n/ja.ts')).ja,
  zh: async () => (await import('../i18n/zh.ts')).zh,
  ko: async () => (await import('../i18n/ko.ts')).ko,
};

const isInterfaceLanguage = (locale: string): locale is InterfaceLanguage =>
  (interfaceLanguages as readonly string[]).includes(locale);

const i18next = createInstance();
await i18next.init({
  lng: 'vi',
  fallbackLng: ['en', 'vi'],
  resources: { vi: { translation: pluralKeys(vi) } },
  interpolation: { prefix: '%{', suffix: '}', escapeValue: false },
  returnNull: false,
});

async function ensureLoaded(locale: InterfaceLanguage): Promise<void> {
  if (i18next.hasResourceBundle(locale, 'translation')) return;
  i18next.addResourceBundle(locale, 'translation', pluralKeys(await load[locale]()));
}

/** Language of the interface now, as sent in `Accept-Language`. */
export const currentLocale = (): string => i18next.language;

/** react-admin's messages and ours through i18next; a language is loaded when it is chosen, gaps are filled in English. */
export const i18nProvider: I18nProvider = {
  translate: (key, values = {}) => {
    const { smart_count: count, _: fallback, ...rest } = values;
    return String(
      i18next.t(key, { defaultValue: fallback ?? key, ...rest, smart_count: count, count: count ?? 1 }),
    );
  },
  changeLocale: async (locale) => {
    const language = isInterfaceLanguage(locale) ? locale : 'vi';
    if (language !== 'vi') await ensureLoaded('en');
    await ensureLoaded(language);
    await i18next.changeLanguage(language);
    document.documentElement.lang = language;
  },
  getLocale: currentLocale,
  getLocales: () => interfaceLocales,
};
