#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { projectRoot } from './shared/project.ts';

// Node keeps what it compiled from start to start; where the folder cannot be written, it does without.
enableCompileCache(path.join(projectRoot, 'node_modules/.cache/hai-dang'));

// Loaded only now, so that the cache knows of them.
await import('reflect-metadata');
const { program } = await import('./cli/program.ts');
try {
  await (await program()).parseAsync();
} catch (error) {
  const { report } = await import('./cli/report.ts');
  process.exitCode = report(error);
}
