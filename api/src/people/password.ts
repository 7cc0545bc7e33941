import { hash, verify } from '@node-rs/argon2';
import { type DomainError, badUserInput } from '../shared/errors.ts';

/** In characters. NSEC-5 asks for 8 with a second factor and 14 without; ASVS 6.2 sets no composition rules. */
export const passwordLength = { min: 12, max: 128 } as const;

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane. The algorithm is the package's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// One text can reach us as different code points, depending on the keyboard: Vietnamese ones differ in just this.
const normalize = (password: string) => password.normalize('NFKC');

/** PHC string of an argon2id hash. Basis: LS21-14.2a. */
export const hashPassword = (password: string): Promise<string> => hash(normalize(password), cost);

/** Hash of a random password that nobody knows. */
const nobodysHash = hashPassword(crypto.randomUUID());

/** Whether the password fits. Takes as long without a hash as with one, so that time does not tell who has an account. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodysHash), normalize(password));
  return fits && passwordHash !== null;
}

/** Throws BAD_USER_INPUT when a new password is too short, too long, or the e-mail or name over again. */
export function checkPassword(
  password: string,
  person: { email: string; name: string },
  field = 'password',
): void {
  const issue = passwordIssue(field, normalize(password), person);
  if (issue) throw issue;
}

function passwordIssue(
  field: string,
  password: string,
  { email, name }: { email: string; name: string },
): DomainError | null {
  const length = [...password].length;
  const { min, max } = passwordLength;
  if (length < min) return badUserInput({ field, code: 'tooShort', values: { min } });
  if (length > max) return badUserInput({ field, code: 'tooLong', values: { max } });
  const own = [email, email.split('@')[0], name].map((each) => normalize(each ?? '').toLowerCase());
  return own.includes(password.toLowerCase()) ? badUserInput({ field, code: 'passwordGuessable' }) : null;
}
