import type { AddressInfo } from 'node:net';
import { openMediaStore } from '@hai-dang/api/media/open-media-store';
import { buildServer, doors, type Door } from '@hai-dang/api/server/build-server';
import { readSettings } from '@hai-dang/api/shared/settings';
import type { Database } from '@hai-dang/api/database/connect';

/** A listening server over a test database. */
export interface TestHttp {
  /** Its address without a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** Starts a real server on a free port; `variables` are what the environment would say. */
export async function startServer(
  database: Database,
  variables: Record<string, string> = {},
  open: readonly Door[] = doors,
): Promise<TestHttp> {
  const settings = readSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...variables });
  const mediaStore = await openMediaStore(settings);
  const server = await buildServer(database, mediaStore, settings, open);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close();
      mediaStore.close();
    },
  };
}
