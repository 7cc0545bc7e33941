// npm run screenshots: takes the pictures of docs/screenshots anew, from the demonstration in a real browser.
import { ensureBuilt, ensureInstalled, run } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await run('vitest', ['run', '--config', 'tests/e2e/screenshots/vitest.config.ts']);
