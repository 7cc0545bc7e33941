// npm start: from a bare clone to a running server.
import { ensureBuilt, ensureInstalled, nodeBinary, run } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await run(nodeBinary(), ['api/dist/main.js', 'serve', ...process.argv.slice(2)]);
