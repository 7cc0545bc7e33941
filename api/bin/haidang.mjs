// npm run haidang -- <command>: the command line of the product, built first when its source changed.
import { ensureBuilt, ensureInstalled, nodeBinary, run } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await run(nodeBinary(), ['api/dist/main.js', ...process.argv.slice(2)]);
