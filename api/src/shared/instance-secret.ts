import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { dataFolder } from './project.ts';

/**
 * Encrypts what the database keeps but must not give away alone (RFC 7516, `dir` with A256GCM): signing keys and the
 * secrets of webhooks.
 */
export async function seal(text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(key());
}

/** What `seal` was given. Throws when it was sealed under another secret: set INSTANCE_SECRET to that one. */
export async function unseal(sealed: string): Promise<string> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key());
    return new TextDecoder().decode(plaintext);
  } catch (error) {
    throw new Error(
      'A stored secret does not open: INSTANCE_SECRET is not the one that it was sealed with.',
      {
        cause: error,
      },
    );
  }
}

/** INSTANCE_SECRET, the same on every machine; or else one that this machine makes and keeps in its data folder. */
function key(): Uint8Array {
  const secret = process.env['INSTANCE_SECRET'] || kept(path.join(dataFolder(), 'instance-secret'));
  return createHash('sha256').update(secret).digest();
}

function kept(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(path.dirname(file), { recursive: true });
    const made = randomBytes(32).toString('base64url');
    try {
      writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
      return made;
    } catch {
      // Another process was faster.
      return readFileSync(file, 'utf8');
    }
  }
}
