import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const shape = z.object({
  owner: z.string().min(20),
  editorial: z.string().min(20),
  public: z.string().min(20),
});

/** Passwords of the three database roles of an embedded cluster. */
export type Secrets = z.infer<typeof shape>;

/** Reads the passwords of the cluster, or makes new ones for a cluster that is about to be made. */
export function readSecrets(file: string, isNewCluster: boolean): Secrets {
  if (existsSync(file)) return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!isNewCluster) {
    throw new Error(
      `${file} is missing, and with it the password of the embedded database. Restore it from a backup.`,
    );
  }
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { owner: password(), editorial: password(), public: password() };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
