import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../shared/project.ts';

/** The web component as the build made it. */
export interface EmbedModule {
  body: Buffer;
  /** Its name by its content: whoever loads it under this name gets it for good. */
  versionedPath: string;
  /** For the `integrity` attribute (Subresource Integrity). */
  integrity: string;
}

const file = path.join(projectRoot, 'api/dist/embed/haidang.js');

let kept: Promise<EmbedModule | null> | undefined;

/** The built module, read once; null when it was not built. */
export function readEmbedModule(): Promise<EmbedModule | null> {
  kept ??= readFile(file).then(describe, () => null);
  return kept;
}

function describe(body: Buffer): EmbedModule {
  const version = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  return { body, versionedPath: `/embed/haidang-${version}.js`, integrity };
}
