import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Pictures and fonts are compressed already. */
const worthIt = /\.(js|css|svg)$/;

/** Writes each script and style a second and third time, for the server to send to who takes Brotli or gzip. */
export const precompress = (): Plugin => {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = path.resolve(root, build.outDir, build.assetsDir)),
    closeBundle: async () => {
      for (const name of await readdir(folder)) {
        if (!worthIt.test(name)) continue;
        const file = path.join(folder, name);
        const content = await readFile(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        await writeFile(`${file}.br`, brotliCompressSync(content, { params }));
        await writeFile(`${file}.gz`, gzipSync(content));
      }
    },
  };
};
