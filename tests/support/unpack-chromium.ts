import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from '@hai-dang/api/shared/project';

const require = createRequire(import.meta.url);

/** A program, and what its environment needs for it to run. */
export interface UnpackedChromium {
  executablePath: string;
  environment: Record<string, string>;
}

/**
 * Unpacks Chromium from its package, once per version and checkout. The package itself would use fixed names in /tmp, which
 * another account may own.
 */
export function unpackChromium(): UnpackedChromium {
  const entry = require.resolve('@sparticuz/chromium');
  const home = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(projectRoot, 'node_modules/.cache/hai-dang', `chromium-${version}`);
  if (!existsSync(folder)) unpack(home, entry, folder);
  const executablePath = path.join(folder, 'chromium');
  // A bare system lacks fonts and a few libraries; the package has them.
  const environment = {
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    ...(!runs(executablePath) && { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') }),
  };
  return { executablePath, environment };
}

function unpack(home: string, entry: string, folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  const files = archives.map((name) => path.join(home, 'bin', name));
  const script = `const { inflate } = await import(process.argv[1]); for (const file of process.argv.slice(2)) await inflate(file);`;
  // In a process of its own, because the package unpacks into TMPDIR.
  const env = { ...process.env, TMPDIR: fresh };
  execFileSync(process.execPath, ['--input-type=module', '-e', script, entry, ...files], { env });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another test process unpacked it in the meantime.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

function runs(executablePath: string): boolean {
  return spawnSync(executablePath, ['--version']).status === 0;
}
