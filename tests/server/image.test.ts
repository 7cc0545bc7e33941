import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');

it('runs in the image with the same flags of Node as `npm start`', () => {
  const entrypoint = /^ENTRYPOINT (\[.*\])$/m.exec(read('Dockerfile'))?.[1] ?? '[]';
  const flags = JSON.parse(read('api/bin/node-flags.json')) as string[];
  expect(JSON.parse(entrypoint)).toEqual(['node', ...flags, 'api/dist/bundle/main.js']);
});
