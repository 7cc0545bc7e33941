// npm test: all suites, or those whose path contains one of the given words. The browser stories drive the built server.
import { ensureBuilt, ensureInstalled, run } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await run('vitest', [
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...process.argv.slice(2),
]);
