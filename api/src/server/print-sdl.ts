// npm run generate: writes what the two doors serve, for clients, reviewers and the admin's types.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildEditorialSchema } from './editorial-schema.ts';
import { buildPublicSchema } from './public-schema.ts';
import { sdlFile, sdlOf } from './sdl.ts';

await mkdir(path.dirname(sdlFile('public')), { recursive: true });
await writeFile(sdlFile('editorial'), sdlOf(await buildEditorialSchema()));
await writeFile(sdlFile('public'), sdlOf(await buildPublicSchema()));
