import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for the cookie. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret or of an e-mail that it only has to recognise: SHA-256 in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
