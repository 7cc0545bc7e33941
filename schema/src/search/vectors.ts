import { tokenise, type RunToken, type WordToken } from './tokenise.ts';

/** Raise it with every change of what is indexed: `search reindex` then renews the rows of earlier versions. */
export const tokeniserVersion = 1;

/** What PostgreSQL allows: positions up to 16,383, and 255 of them for a lexeme. */
const lastPosition = 16_383;
const positionsEach = 255;

/** A `tsvector` holds 1 MB of lexemes and positions; what comes later in a text is not indexed. */
const mostBytes = 800_000;

/** Between two fields, so that no phrase begins in one and ends in the other. */
const fieldGap = 20;

type Weight = 'A' | 'B' | 'C' | 'D';

/** One field of a text, with the weight of a match in it. */
export interface SearchField {
  text: string;
  weight: Weight;
}

/**
 * The fields as a literal of PostgreSQL's `tsvector`. A word stands there as written, without its marks, and in English as
 * its stem, all at one position. A run stands there as overlapping pairs of characters, and as single characters. With
 * `beginnings`, the first letters of each word stand there too, for suggestions.
 */
export function searchVector(
  fields: readonly SearchField[],
  language: string,
  { beginnings = false } = {},
): string {
  const vector = new Vector();
  for (const { text, weight } of fields) {
    vector.begin(weight);
    let before: WordToken | null = null;
    for (const token of tokenise(text.normalize('NFKC'), language)) {
      if (vector.isFull()) break;
      if (token.kind === 'run') {
        addRun(vector, token);
        before = null;
      } else {
        addWord(vector, token, before);
        if (beginnings) for (const lexeme of beginningsOf(token.fold)) vector.addSomewhere(lexeme);
        before = token;
      }
    }
  }
  return vector.toString();
}

/** Letters with which a word begins: a search for so few would otherwise have to read every word of the index. */
export const longestBeginning = 3;

export const beginning = (letters: string): string => `^${letters}`;

const beginningsOf = (word: string): string[] =>
  Array.from({ length: Math.min(longestBeginning, word.length) }, (_, index) =>
    beginning(word.slice(0, index + 1)),
  );

function addWord(vector: Vector, word: WordToken, before: WordToken | null): void {
  // Written together elsewhere: `e-government` as `egovernment`, `Hai Phong` as `Haiphong`.
  if (before && (word.isJoined || (word.isNameLike && before.isNameLike))) {
    vector.addBefore(before.fold + word.fold);
    if (word.stem !== null && word.stem !== word.fold) vector.addBefore(before.fold + word.stem);
  }
  vector.add(word.exact);
  if (word.fold !== word.exact) vector.add(word.fold);
  if (word.stem !== null && word.stem !== word.fold) vector.add(word.stem);
  if (word.number !== null) vector.add(word.number);
  vector.advance();
}

function addRun(vector: Vector, { characters, isSpaced }: RunToken): void {
  // Korean compounds are written with a space or without one.
  if (isSpaced) vector.addBefore((vector.lastCharacter ?? '') + (characters[0] ?? ''));
  for (const [index, character] of characters.entries()) {
    vector.addCharacter(character);
    const next = characters[index + 1];
    if (next !== undefined) vector.add(character + next);
    vector.advance();
  }
  vector.lastCharacter = characters.at(-1) ?? null;
}

class Vector {
  private readonly places = new Map<string, string[]>();
  private position = 0;
  private bytes = 0;
  private weight: Weight = 'C';
  lastCharacter: string | null = null;

  begin(weight: Weight): void {
    this.weight = weight;
    this.position += fieldGap;
  }

  isFull = (): boolean => this.bytes > mostBytes;

  add(lexeme: string): void {
    this.place(lexeme, this.position);
  }

  addBefore(lexeme: string): void {
    this.place(lexeme, this.position - 1);
  }

  /** Single characters are looked for alone only; in a body it is enough to know that they are there. */
  addCharacter(character: string): void {
    if (this.weight === 'C') this.addSomewhere(character);
    else this.place(character, this.position);
  }

  addSomewhere(lexeme: string): void {
    this.placesOf(lexeme);
  }

  advance(): void {
    this.position += 1;
  }

  // Past the last position the count begins anew: words that stand side by side still do.
  private place(lexeme: string, position: number): void {
    const places = this.placesOf(lexeme);
    if (places.length >= positionsEach) return;
    places.push(`${((position - 1) % lastPosition) + 1}${this.weight}`);
    this.bytes += 2;
  }

  private placesOf(lexeme: string): string[] {
    const known = this.places.get(lexeme);
    if (known) return known;
    const places: string[] = [];
    this.places.set(lexeme, places);
    // As UTF-8 holds it at most, with its count.
    this.bytes += 3 * lexeme.length + 3;
    return places;
  }

  toString(): string {
    const entries: string[] = [];
    for (const [lexeme, places] of this.places)
      entries.push(places.length > 0 ? `'${lexeme}':${places.join(',')}` : `'${lexeme}'`);
    return entries.join(' ');
  }
}
