import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder, projectRoot } from '../../shared/project.ts';

/** The web component as the build made it. */
export interface EmbedModule {
  body: Buffer;
  /** Its name by its content: whoever loads it under this name gets it for good. */
  file: string;
  /** For the `integrity` attribute (Subresource Integrity). */
  integrity: string;
}

const built = path.join(projectRoot, 'api/dist/embed/haidang.js');

let current: Promise<EmbedModule | null> | undefined;

/** The built module, read once; null when it was not built. */
export function readEmbedModule(): Promise<EmbedModule | null> {
  current ??= readFile(built).then(keep, () => null);
  return current;
}

/** The module that had this name in an earlier build; null when it never was on this machine. */
export async function readEarlierModule(file: string): Promise<Buffer | null> {
  const [, version] = /^haidang-([0-9a-f]{16})\.js$/.exec(file) ?? [];
  if (version === undefined) return null;
  const body = await readFile(path.join(folder(), file)).catch(() => null);
  return body && versionOf(body) === version ? body : null;
}

const folder = () => path.join(dataFolder(), 'embed');

const versionOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, 16);

/** Pages of others name it with its hash, and must find it after the next build as well. */
async function keep(body: Buffer): Promise<EmbedModule> {
  const file = `haidang-${versionOf(body)}.js`;
  await mkdir(folder(), { recursive: true })
    .then(() => writeFile(path.join(folder(), file), body, { flag: 'wx' }))
    // It is there already, or this machine may not write: then the present build alone is served.
    .catch(() => {});
  return { body, file, integrity: `sha384-${createHash('sha384').update(body).digest('base64')}` };
}
