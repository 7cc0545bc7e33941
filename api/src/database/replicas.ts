import { setTimeout as pause } from 'node:timers/promises';
import type { PublicDatabase } from './editorial-database.ts';
import type { Connection } from './locate.ts';
import { openPool } from './open-pool.ts';
import { openProbe, patience as longestProbe, type Probe } from './probe.ts';

/** Milliseconds between two looks at the servers, between two looks at a replay, and for a replay to arrive. */
const beat = 1000;
const step = 5;
const patience = 1000;

/**
 * Milliseconds after a commit within which a server that lacks it may still be read: the second look after it finds that
 * out, and each look may wait for a probe. It is mostly a tenth of this.
 */
export const longestLag = 2 * (beat + longestProbe);

/** Where the public reads are sent. */
export interface Replicas {
  /** Reads from the chosen server, whichever that is when a statement is sent. */
  db: PublicDatabase;
  /** Host and port of the chosen server. */
  chosen: () => string;
  /** Whether the chosen server is known to follow the primary; while it is not, nothing that it says may be kept. */
  isCurrent: () => boolean;
  /** Resolves when the chosen server has whatever was committed before the call, or was given up, or nobody knows. */
  untilReplayed: () => Promise<void>;
  /** Asks every server how it is, and chooses. */
  look: () => Promise<void>;
  /** Hears that another server was chosen. */
  onSwitch: (listener: () => void) => void;
  close: () => Promise<void>;
}

interface Replica {
  name: string;
  db: PublicDatabase;
  probe: Probe;
  answers: boolean;
  /** Has replayed what the primary had written a beat ago. */
  follows: boolean;
}

interface Options {
  /** The public role on the primary. */
  primary: { connection: Connection; db: PublicDatabase };
  connections: readonly Connection[];
  /** Connections per replica. */
  size: number;
  over: (pool: ReturnType<typeof openPool>) => PublicDatabase;
}

/**
 * Sends the public reads to one replica at a time, so that nobody sees time go backwards: the first one is drawn by lot,
 * and left only when it stops answering or falls behind. With none left, the primary is read; without the primary, any
 * replica that answers.
 */
export function openReplicas({ primary, connections, size, over }: Options): Replicas {
  const primaryProbe = openProbe(primary.connection);
  const replicas = rotated(connections).map((connection): Replica => {
    const pool = openPool(connection, size, {
      settings: { statement_timeout: 8000 },
      // Most likely the first sign that the server is gone.
      onclose: () => void look(),
    });
    return {
      name: nameOf(connection),
      db: over(pool),
      probe: openProbe(connection),
      answers: false,
      follows: false,
    };
  });
  const listeners: (() => void)[] = [];
  /** How far the primary had written at the last look; null while it does not answer. */
  let written: string | null = null;
  let chosen: Replica | null = null;
  let isTrusted = true;
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const isFit = ({ answers, follows }: Replica) => answers && (follows || written === null);

  function choose(): void {
    const next = chosen && isFit(chosen) ? chosen : (replicas.find(isFit) ?? null);
    if (next === chosen) return;
    chosen = next;
    isTrusted = next === null;
    for (const listener of listeners) listener();
  }

  async function check(replica: Replica, position: string | null): Promise<void> {
    try {
      replica.follows = await replica.probe.hasReplayed(position);
      replica.answers = true;
    } catch {
      replica.answers = false;
    }
  }

  async function lookNow(): Promise<void> {
    clearTimeout(timer);
    const aBeatAgo = written;
    const [now] = await Promise.all([
      primaryProbe.written().catch(() => null),
      ...replicas.map((each) => check(each, aBeatAgo)),
    ]);
    written = now;
    if (isClosed) return;
    choose();
    if (!isTrusted && written !== null) void untilReplayed();
    timer = setTimeout(() => void look(), beat);
  }

  function look(): Promise<void> {
    if (isClosed) return Promise.resolve();
    looking ??= lookNow().finally(() => (looking = undefined));
    return looking;
  }

  async function replay(): Promise<void> {
    const replica = chosen;
    if (!replica) return;
    let position: string;
    try {
      position = await primaryProbe.written();
    } catch {
      // Perhaps it will say so at the next look; until then nobody knows what was missed.
      if (replica === chosen) isTrusted = false;
      return;
    }
    replica.follows = await arrives(replica, position);
    if (replica !== chosen) return;
    isTrusted = replica.follows;
    choose();
  }

  async function arrives({ probe }: Replica, position: string): Promise<boolean> {
    const deadline = Date.now() + patience;
    try {
      while (!(await probe.hasReplayed(position))) {
        if (Date.now() > deadline) return false;
        await pause(step);
      }
      return true;
    } catch {
      return false;
    }
  }

  let running = Promise.resolve();
  let waiting: Promise<void> | undefined;

  // Whoever asks while a replay is awaited needs a later one, and shares it with all who ask meanwhile.
  function untilReplayed(): Promise<void> {
    waiting ??= running.then(() => {
      waiting = undefined;
      return (running = replay());
    });
    return waiting;
  }

  return {
    db: new Proxy(primary.db, {
      get: (_, name): unknown => Reflect.get(chosen?.db ?? primary.db, name),
    }),
    chosen: () => chosen?.name ?? nameOf(primary.connection),
    isCurrent: () => isTrusted,
    untilReplayed,
    look,
    onSwitch: (listener) => void listeners.push(listener),
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      const probes = [primaryProbe, ...replicas.map(({ probe }) => probe)];
      await Promise.all([
        ...probes.map((probe) => probe.close()),
        ...replicas.map(({ db }) => db.$client.end({ timeout: 5 })),
      ]);
    },
  };
}

/** Several processes that know the same replicas begin with different ones. */
function rotated<T>(list: readonly T[]): T[] {
  const first = Math.floor(Math.random() * list.length);
  return [...list.slice(first), ...list.slice(0, first)];
}

const nameOf = ({ url }: Connection): string => new URL(url).host;
