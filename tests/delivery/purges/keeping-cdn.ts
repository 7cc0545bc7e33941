import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Kept {
  body: string;
  keys: string[];
}

/** A CDN in small: gives what it keeps, keeps what the origin allows, and forgets by key. */
export interface KeepingCdn {
  url: string;
  /** Keys of each purge, in their order. */
  purges: string[][];
  /**
   * Fetches the next answer from the origin and does not keep it yet, as one that is long under way: what was fetched is
   * resolved, and `arrive` keeps it.
   */
  holdNext: () => { fetched: Promise<void>; arrive: () => void };
  /** Resolves with the next purge that names this key. */
  purgeOf: (key: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function startKeepingCdn(origin: string): Promise<KeepingCdn> {
  const kept = new Map<string, Kept>();
  const purges: string[][] = [];
  let listeners: ((keys: string[]) => boolean)[] = [];
  let held: { fetched: () => void; arrived: Promise<void> } | null = null;

  async function answer(address: string): Promise<string> {
    const known = kept.get(address);
    if (known) return known.body;
    const holding = held;
    held = null;
    const response = await fetch(origin + address);
    const body = await response.text();
    holding?.fetched();
    await holding?.arrived;
    const keys = response.headers.get('surrogate-key')?.split(' ') ?? [];
    if (/max-age=[1-9]/.test(response.headers.get('surrogate-control') ?? ''))
      kept.set(address, { body, keys });
    return body;
  }

  function forget(keys: string[]): void {
    for (const [address, each] of kept) if (each.keys.some((key) => keys.includes(key))) kept.delete(address);
    purges.push(keys);
    listeners = listeners.filter((heard) => !heard(keys));
  }

  const server = createServer((request, response) => {
    if (request.method === 'PURGE') {
      forget(String(request.headers['surrogate-key']).split(' '));
      response.writeHead(204).end();
      return;
    }
    void answer(request.url ?? '/').then(
      (body) => response.end(body),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    purges,
    holdNext: () => {
      const [fetched, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      held = { fetched: fetched.resolve, arrived: arrived.promise };
      return { fetched: fetched.promise, arrive: arrived.resolve };
    },
    purgeOf: (key) =>
      new Promise((resolve) =>
        listeners.push((keys) => {
          if (keys.includes(key)) resolve();
          return keys.includes(key);
        }),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
