import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';
import { nodeFlags } from '../support/node-flags.ts';

it('runs in the image with the same flags of Node as `npm start`', () => {
  const image = readFileSync(path.join(projectRoot, 'Dockerfile'), 'utf8');
  const entrypoint = /^ENTRYPOINT (\[.*\])$/m.exec(image)?.[1] ?? '[]';
  expect(JSON.parse(entrypoint)).toEqual(['node', ...nodeFlags, 'api/dist/bundle/main.js']);
});
