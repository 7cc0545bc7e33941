// npm run dev: the API restarts when its source changes, and the admin reloads itself, at two addresses.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, environment, nodeBinary, root, say } from './bootstrap.mjs';

ensureInstalled();
const port = process.env.PORT ?? '4000';
const env = environment({ API_URL: `http://127.0.0.1:${port}` });
const start = (folder, command, args) =>
  spawn(command, args, { cwd: path.join(root, folder), env, stdio: 'inherit' });

const children = [
  start('api', nodeBinary(), [
    '--conditions=source',
    '--import',
    'tsx',
    '--watch',
    '--watch-preserve-output',
    'src/main.ts',
    'serve',
  ]),
  start('admin', 'vite', ['--clearScreen', 'false']),
];
say(`API: http://127.0.0.1:${port}/   Admin with hot reload: the address that Vite prints below.`);

// Both get Ctrl-C from the terminal themselves; this stays until they are done, and takes the other along when one ends.
const stop = (signal) => children.forEach((child) => child.kill(signal));
process.on('SIGINT', () => stop('SIGINT'));
process.on('SIGTERM', () => stop('SIGTERM'));
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop('SIGTERM');
  });
}
