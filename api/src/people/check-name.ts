import { badUserInput } from '../shared/errors.ts';

const longest = 120;

/** The name as it is kept: NFC, single spaces. Throws BAD_USER_INPUT when it is empty or longer than 120 characters. */
export function checkedName(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean === '') throw badUserInput({ field: 'name', code: 'required' });
  if ([...clean].length > longest)
    throw badUserInput({ field: 'name', code: 'tooLong', values: { max: longest } });
  return clean;
}
