// npm run bench: measures the public door against three controls, on one core, and writes docs/performance.{json,svg}.
// --rows 20000 measures the smaller size alone; --seconds sets how long each load lasts.
import path from 'node:path';
import { ensureBuilt, ensureInstalled, environment, root, run } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await run(
  'node',
  [
    // Who measures shall not be held up by four threads that collect garbage, on the core that it shares with PostgreSQL.
    '--v8-pool-size=1',
    '--conditions=source',
    '--import',
    'tsx',
    'tests/bench/run.ts',
    ...process.argv.slice(2),
  ],
  { env: environment({ TSX_TSCONFIG_PATH: path.join(root, 'tests/tsconfig.json') }) },
);
