/** A language of the declaration: where its text is, and how its headings become titles. */
export interface DeclarationLanguage {
  /** BCP 47 tag, as portals name it. */
  language: string;
  /** Name of the file in the package, without its ending. */
  file: string;
  /** Cites a part in the way of the language, e.g. `《世界人权宣言》第一条`. */
  title: (declaration: string, heading: string) => string;
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '');
const withoutBrackets = (text: string) => text.replace(/[『』〈〉]/g, '');

/** The source first. */
export const declarationLanguages: readonly [DeclarationLanguage, ...DeclarationLanguage[]] = [
  {
    language: 'vi',
    file: 'vie',
    title: (declaration, heading) => `${heading.replace(/:$/, '')}, ${declaration}`,
  },
  { language: 'en', file: 'eng', title: (declaration, heading) => `${heading}, ${declaration}` },
  { language: 'zh', file: 'cmn_hans', title: (declaration, heading) => `《${declaration}》${heading}` },
  {
    language: 'ja',
    file: 'jpn',
    // The heading of article 23 is misprinted: 弟 for 第.
    title: (declaration, heading) =>
      `${withoutBrackets(declaration)} ${withoutBrackets(heading).replace(/^弟/, '第')}`,
  },
  {
    language: 'ko',
    file: 'kor',
    title: (declaration, heading) => `${withoutSpaces(declaration)} ${withoutSpaces(heading)}`,
  },
];
