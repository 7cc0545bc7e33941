import type { RunToken } from './tokenise.ts';

/** A query is divided once, though each of its hits asks. */
const divided = new WeakMap<RunToken, { language: string; parts: string[][] }>();

const segmenters = new Map<string, Intl.Segmenter>();

/** Endings that Korean adds to a noun, longest first. */
const particles =
  /(?:에서는|에서의|으로부터|에게서|이라는|에서|에게|에는|에도|으로|까지|부터|처럼|보다|마다|조차|이나|라는|하는|하기|했다|한다|하여|과의|와의|은|는|이|가|을|를|의|에|와|과|도|로|만)$/;

const han = /^[\p{Script=Han}々〆]+$/u;
const kana = /^[\p{Script=Hiragana}ー]+$/u;
const inflected = /^\p{Script=Han}.*\p{Script=Hiragana}$/u;
const hangul = /^\p{Script=Hangul}+$/u;

/**
 * Divides a run of a query into the words that a text must hold, where it need not hold the run as a whole: `海防市旅游`
 * into `海防` and `旅游`. It is done to queries only, so what the platform's dictionary says is in no index.
 */
export function segmentRun(token: RunToken, language: string): string[][] {
  const known = divided.get(token);
  if (known?.language === language) return known.parts;
  const parts = divide(token, language);
  divided.set(token, { language, parts });
  return parts;
}

function divide({ written, characters }: RunToken, language: string): string[][] {
  if (hangul.test(written)) return [stripParticle(characters)];
  if (characters.length < 3 && !inflected.test(written)) return [characters];
  const parts: Part[] = [];
  for (const { segment } of segmenterFor(language).segment(written)) {
    const from = parts.at(-1)?.to ?? 0;
    parts.push({ text: segment, from, to: from + Array.from(segment).length });
  }
  const telling = parts.filter(({ text, from, to }) => !kana.test(text) && to - from > 1);
  // Single characters say little beside words; alone, they are all there is.
  const kept = telling.length > 0 ? telling : parts.filter(({ text }) => han.test(text));
  return kept.length > 0 ? kept.map((part) => characters.slice(part.from, endOf(part))) : [characters];
}

interface Part {
  text: string;
  /** Places of its first character, and after its last one, in the run. */
  from: number;
  to: number;
}

/** A Japanese verb or adjective changes its last Kana: `食べる`, `食べた`. */
const endOf = ({ text, from, to }: Part): number => (to - from > 1 && inflected.test(text) ? to - 1 : to);

function stripParticle(characters: readonly string[]): string[] {
  if (characters.length < 3) return [...characters];
  const bare = Array.from(characters.join('').replace(particles, ''));
  return bare.length >= 2 ? bare : [...characters];
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  // Few languages are asked for; a caller who invents tags must not fill the memory.
  if (segmenters.size < 50) segmenters.set(language, made);
  return made;
}
