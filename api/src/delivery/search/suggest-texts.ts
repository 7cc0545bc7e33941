import {
  beginning,
  lexeme,
  longestBeginning,
  readQuery,
  type SearchQuery,
  type Token,
  tokenise,
} from '@hai-dang/schema/search';
import { badUserInput } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { Parameters, run } from '../statement.ts';
import { highlight } from './highlight.ts';
import { findSearch, readSearch } from './search-scope.ts';
import type { SuggestArgs } from './suggest.args.ts';
import type { Suggestion } from './suggestion.type.ts';

const most = 20;
/** The latest articles that are looked at. */
const looked = 100;

/** Tags, then titles, that what was typed leads to: the most used tags first, and the latest titles. */
export async function suggestTexts(
  ctx: PublicContext,
  { portal, language, prefix, first }: SuggestArgs,
): Promise<Suggestion[]> {
  if (first < 1) throw badUserInput({ field: 'first', code: 'tooSmall', values: { min: 1 } });
  if (first > most) throw badUserInput({ field: 'first', code: 'tooLarge', values: { max: most } });
  // Somebody has only begun to type.
  if (!readQuery(prefix, language)) return [];
  const typed = readSearch(prefix, language, 'prefix');
  const search = await findSearch(ctx, { portal: portal ?? null, language }, typed);
  if (!search) return [];

  const parameters = new Parameters();
  const rows = await run<{ title: string; tags: string[] }>(
    ctx,
    `select title, tags from search_titles(
       ${parameters.add(search.own)}::tsquery && ${parameters.add(condition(typed))}::tsquery, ${looked})`,
    parameters,
  );
  const leadsTo = (text: string) => isBegunBy(typed.tokens, tokenise(text.normalize('NFKC'), language));
  const tags = new Set(mostUsed(rows.flatMap((row) => row.tags.filter(leadsTo))));
  const titles = new Set(rows.map(({ title }) => title).filter(leadsTo));
  return [...new Set([...tags, ...titles])].slice(0, first).map((text) => ({
    text,
    isTag: tags.has(text),
    highlighted: highlight(text, { tokens: typed.tokens, phrases: [] }, language, { isUnfinished: true }),
  }));
}

/** Whole words but the last, of which the beginning is known. */
function condition({ tokens }: SearchQuery): string {
  const last = tokens.length - 1;
  return tokens
    .flatMap((token, index) => {
      if (token.kind === 'run') return pairsOf(token.characters).map(lexeme);
      if (index < last) return [lexeme(token.fold)];
      // The index knows the first letters of each word; a longer beginning leads to few words.
      return token.fold.length > longestBeginning
        ? [`${lexeme(token.fold)}:*`]
        : [lexeme(beginning(token.fold))];
    })
    .join(' & ');
}

const pairsOf = (characters: readonly string[]): string[] =>
  characters.length === 1
    ? [...characters]
    : characters.slice(1).map((character, index) => (characters[index] ?? '') + character);

/** Whether each typed word stands in the text, the last one as a beginning; marks only where they were typed. */
function isBegunBy(typed: readonly Token[], tokens: readonly Token[]): boolean {
  return typed.every((wanted, index) =>
    tokens.some((token) => {
      if (token.kind === 'run' || wanted.kind === 'run')
        return (
          token.kind === 'run' &&
          wanted.kind === 'run' &&
          token.characters.join('').includes(wanted.characters.join(''))
        );
      const text = wanted.exact === wanted.fold ? token.fold : token.exact;
      return index === typed.length - 1 ? text.startsWith(wanted.exact) : text === wanted.exact;
    }),
  );
}

function mostUsed(tags: readonly string[]): string[] {
  const uses = Map.groupBy(tags, (tag) => tag);
  return [...uses].toSorted(([, a], [, b]) => b.length - a.length).map(([tag]) => tag);
}
