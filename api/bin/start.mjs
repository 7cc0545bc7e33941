// npm start: from a bare clone to a running server.
import { ensureBuilt, ensureInstalled, nodeBinary, product, run } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await run(nodeBinary(), [...product, 'serve', ...process.argv.slice(2)]);
