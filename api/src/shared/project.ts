import path from 'node:path';

/** The folder that holds `api/`, `admin/`, `schema/` and `migrations/`, the same from source and from the build. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** Where this checkout keeps what it makes while it runs (database, secrets, uploads); `HAIDANG_DATA_DIR` moves it. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(projectRoot, environment['HAIDANG_DATA_DIR'] || '.data');
}
