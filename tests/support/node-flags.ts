import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@hai-dang/api/shared/project';

/** How `npm start` runs Node for the product. */
export const nodeFlags = JSON.parse(
  readFileSync(path.join(projectRoot, 'api/bin/node-flags.json'), 'utf8'),
) as readonly string[];
