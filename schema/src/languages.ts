/** The five languages that the regulated portals speak; a portal may use any other valid BCP 47 tag. */
export const interfaceLanguages = ['vi', 'en', 'zh', 'ja', 'ko'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Canonical form of a BCP 47 language tag, or null when the tag is not well formed (RFC 5646). */
export function canonicalLanguageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
