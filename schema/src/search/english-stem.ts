// The English stemmer of Snowball ("Porter2"), the one that PostgreSQL's `english` dictionary is made from. It is written
// out here since queries, index and highlights need the same stems, whatever version the database server has.

const vowel = '[aeiouy]';
const other = '[^aeiouy]';
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const special: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const settled = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

/** The stem of a lower-case word of ASCII letters: `running` and `runs` are `run`. */
export function stem(word: string): string {
  if (word.length < 3) return word;
  const known = special.get(word);
  if (known !== undefined) return known;
  // A consonant y is written Y until the end.
  let text = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const [first, second] = regions(text);

  text = step1a(text);
  if (settled.has(text)) return text.toLowerCase();
  text = step1b(text, first);
  if (text.length > 2) text = text.replace(new RegExp(`(${other})[yY]$`), '$1i');
  text = replaceSuffix(text, first, step2) ?? text;
  text = step3(text, first, second);
  text = step4(text, second);
  return step5(text, first, second).toLowerCase();
}

/** Where the regions R1 and R2 of the algorithm begin. */
function regions(text: string): [number, number] {
  const begin = /^(?:gener|commun|arsen)/.exec(text);
  const first = begin ? begin[0].length : after(text, 0);
  return [first, after(text, first)];
}

function after(text: string, from: number): number {
  const found = new RegExp(`${vowel}${other}`).exec(text.slice(from));
  return found ? from + found.index + 2 : text.length;
}

function step1a(text: string): string {
  if (text.endsWith('sses')) return text.slice(0, -2);
  if (/(?:ied|ies)$/.test(text)) return text.length > 4 ? text.slice(0, -2) : text.slice(0, -1);
  if (/(?:us|ss)$/.test(text)) return text;
  if (text.endsWith('s') && new RegExp(`${vowel}.+s$`).test(text)) return text.slice(0, -1);
  return text;
}

function step1b(text: string, first: number): string {
  const eed = /(?:eedly|eed)$/.exec(text);
  if (eed) return eed.index >= first ? `${text.slice(0, eed.index)}ee` : text;
  const end = /(?:ingly|edly|ing|ed)$/.exec(text);
  if (!end) return text;
  const rest = text.slice(0, end.index);
  if (!new RegExp(vowel).test(rest)) return text;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (doubled.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return isShort(rest, first) ? `${rest}e` : rest;
}

const endsShort = new RegExp(`(?:${other}${vowel}[^aeiouywxY]|^${vowel}${other})$`);
const isShort = (text: string, first: number): boolean => first >= text.length && endsShort.test(text);

// Longest suffixes first.
const step2: readonly [RegExp, string][] = [
  [/ization$/, 'ize'],
  [/ational$/, 'ate'],
  [/fulness$/, 'ful'],
  [/ousness$/, 'ous'],
  [/iveness$/, 'ive'],
  [/tional$/, 'tion'],
  [/biliti$/, 'ble'],
  [/lessli$/, 'less'],
  [/entli$/, 'ent'],
  [/ation$/, 'ate'],
  [/alism$/, 'al'],
  [/aliti$/, 'al'],
  [/ousli$/, 'ous'],
  [/iviti$/, 'ive'],
  [/fulli$/, 'ful'],
  [/enci$/, 'ence'],
  [/anci$/, 'ance'],
  [/abli$/, 'able'],
  [/izer$/, 'ize'],
  [/ator$/, 'ate'],
  [/alli$/, 'al'],
  [/bli$/, 'ble'],
  [/(?<=l)ogi$/, 'og'],
  [/(?<=[cdeghkmnrt])li$/, ''],
];

/** The text with the first suffix that it has replaced, if that stands in the region; null when it has none of them. */
function replaceSuffix(text: string, from: number, suffixes: readonly [RegExp, string][]): string | null {
  for (const [suffix, by] of suffixes) {
    const found = suffix.exec(text);
    if (found) return found.index >= from ? text.slice(0, found.index) + by : text;
  }
  return null;
}

const suffixes3: readonly [RegExp, string][] = [
  [/ational$/, 'ate'],
  [/tional$/, 'tion'],
  [/alize$/, 'al'],
  [/icate$/, 'ic'],
  [/iciti$/, 'ic'],
  [/ical$/, 'ic'],
  [/ness$/, ''],
  [/ful$/, ''],
];

function step3(text: string, first: number, second: number): string {
  const ative = /ative$/.exec(text);
  if (ative) return ative.index >= first && ative.index >= second ? text.slice(0, ative.index) : text;
  return replaceSuffix(text, first, suffixes3) ?? text;
}

function step4(text: string, second: number): string {
  const end = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/.exec(text);
  if (!end || end.index < second) return text;
  if (end[0] === 'ion' && !/[st]ion$/.test(text)) return text;
  return text.slice(0, end.index);
}

function step5(text: string, first: number, second: number): string {
  const last = text.length - 1;
  if (text.endsWith('e')) {
    const rest = text.slice(0, -1);
    return last >= second || (last >= first && !endsShort.test(rest)) ? rest : text;
  }
  if (text.endsWith('l') && last >= second && text.endsWith('ll')) return text.slice(0, -1);
  return text;
}
