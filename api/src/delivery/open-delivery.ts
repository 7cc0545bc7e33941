import type { Database } from '../database/connect.ts';
import type { Settings } from '../shared/settings.ts';
import { keepInMemory, type Memory } from './cache/keep-in-memory.ts';
import { createResponseCache, type ResponseCache } from './cache/response-cache.ts';
import { staleKeys, surrogateKey } from './cache/surrogate-keys.ts';
import { createTotals, type Totals } from './cache/totals.ts';
import { type Announcement, watchChanges } from './cache/watch-changes.ts';
import { type PublicDirectory, readDirectory } from './directory.ts';

/** What the public side of one process keeps in memory, and how it learns that it is out of date. */
export interface Delivery {
  directory: () => Promise<PublicDirectory>;
  cache: ResponseCache;
  totals: Totals;
  /** Keeps what `load` reads until one of these tables changes. */
  keep: <T>(tables: readonly string[], load: () => Promise<T>) => () => Promise<T>;
  /** Whether changes are heard; false while the database that announces them is away. */
  isListening: () => boolean;
  close: () => Promise<void>;
}

const directoryTables = ['portals', 'portal_languages', 'sections', 'section_names'];

/** Opens the memory of a process, empty, and starts to listen. */
export function openDelivery(database: Database, settings: Settings): Delivery {
  const memories: { tables: readonly string[]; memory: Memory<unknown> }[] = [];
  const { replicas } = database;
  const isListening = () => watch.isListening() && (replicas?.isCurrent() ?? true);
  const cache = createResponseCache(settings.RESPONSE_CACHE_MB * 1024 * 1024, isListening);
  const totals = createTotals(isListening);

  const keep = <T>(tables: readonly string[], load: () => Promise<T>) => {
    const memory = keepInMemory(isListening, load);
    memories.push({ tables, memory });
    return memory.get;
  };
  const directory = keep(directoryTables, () => readDirectory(database.public));

  // The last directory that was read, since announcements cannot wait for another one.
  let last: PublicDirectory | undefined;
  const current = async () => (last = await directory());

  function purge(keys: readonly string[]): void {
    cache.purge(keys);
    totals.purge(keys);
  }

  function clear(): void {
    cache.clear();
    totals.clear();
  }

  function heard({ changes = [], directory: table }: Announcement): void {
    if (table !== undefined) {
      for (const each of memories) if (each.tables.includes(table)) each.memory.forget();
      if (directoryTables.includes(table)) purge([surrogateKey.directory]);
      if (table === 'signing_keys') purge([surrogateKey.signingKeys]);
    }
    if (changes.length === 0) return;
    // Without a directory nothing was answered yet.
    if (last) purge(changes.flatMap((change) => staleKeys(last!, change)));
    else clear();
  }

  function lost(): void {
    for (const { memory } of memories) memory.forget();
    clear();
  }

  // A replica that has not replayed the change yet would be read again: what is forgotten is forgotten once more after it.
  function twice<T extends unknown[]>(forget: (...about: T) => void): (...about: T) => void {
    if (!replicas) return forget;
    return (...about) => {
      forget(...about);
      void replicas.untilReplayed().then(() => forget(...about));
    };
  }

  replicas?.onSwitch(twice(lost));
  const watch = watchChanges(database.location.public, { heard: twice(heard), lost: twice(lost) });
  return { directory: current, cache, totals, keep, isListening, close: watch.close };
}
