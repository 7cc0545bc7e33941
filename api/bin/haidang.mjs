// npm run haidang -- <command>: the command line of the product, built first when its source changed.
import { ensureBuilt, ensureInstalled, nodeBinary, product, run } from './bootstrap.mjs';

ensureInstalled();
// Only the server needs the admin.
ensureBuilt(process.argv[2] === 'serve' ? undefined : 'api');
process.exitCode = await run(nodeBinary(), [...product, ...process.argv.slice(2)]);
