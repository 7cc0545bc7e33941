/** Longest address that mail systems carry (RFC 5321). */
export const emailLength = 254;

/** How an e-mail address is compared and kept: without the spaces around it, in small letters. */
export const normalizeEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

/** Whether it looks like an address: one @, something before it, a domain with a dot after it, no spaces. */
export const isEmail = (email: string): boolean =>
  email.length <= emailLength && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email);
