import { badUserInput } from '../../shared/errors.ts';

/** What somebody asks about: exactly one of these. */
export type Claim = { hash: string } | { url: URL } | { text: string };

/** What was typed; nothing of it is trusted. */
export interface ClaimInput {
  hash?: string | null | undefined;
  url?: string | null | undefined;
  text?: string | null | undefined;
}

/** Longest text in characters; no article comes near it. */
export const longestText = 100_000;

/** Reads a claim. Throws BAD_USER_INPUT naming `hash`, `url` or `text`. */
export function readClaim(input: ClaimInput): Claim {
  const given = (['hash', 'url', 'text'] as const).flatMap((field) => {
    const value = input[field]?.trim();
    return value ? [{ field, value }] : [];
  });
  const [first, second] = given;
  if (!first) throw badUserInput({ field: 'text', code: 'required' });
  if (second) throw badUserInput({ field: second.field, code: 'oneClaim' });
  const { field, value } = first;
  if (field === 'hash') {
    const hash = value.toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(hash)) throw badUserInput({ field, code: 'invalidHash' });
    return { hash };
  }
  if (field === 'url') {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
      throw badUserInput({ field, code: 'invalidUrl' });
    return { url };
  }
  if (value.length > longestText)
    throw badUserInput({ field, code: 'tooLong', values: { max: longestText } });
  return { text: value };
}

/** What something is that was typed into one field: a hash, an address, or else a text. */
export function guessClaim(typed: string): ClaimInput {
  const value = typed.trim();
  if (/^[0-9a-f]{64}$/i.test(value)) return { hash: value };
  return /^https?:\/\/\S+$/i.test(value) ? { url: value } : { text: value };
}
