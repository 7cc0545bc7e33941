// npm run haidang -- <command>: the command line of the product, built first when its source changed.
import { ensureBuilt, ensureInstalled, nodeBinary, run } from './bootstrap.mjs';

ensureInstalled();
// Only the server needs the admin.
ensureBuilt(process.argv[2] === 'serve' ? undefined : 'api');
process.exitCode = await run(nodeBinary(), ['api/dist/main.js', ...process.argv.slice(2)]);
