/** A name in the language that was asked for, else in the portal's default language, else in any. */
export function nameIn(
  names: Readonly<Record<string, string>>,
  asked: string,
  defaultLanguage: string,
): string {
  return names[asked] ?? names[defaultLanguage] ?? Object.values(names)[0] ?? '';
}
