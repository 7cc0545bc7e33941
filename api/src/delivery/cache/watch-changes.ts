import postgres from 'postgres';
import { inTime } from '../../database/in-time.ts';
import type { Connection } from '../../database/locate.ts';
import type { AnnouncedChange } from './surrogate-keys.ts';

const channel = 'delivery';

/** Milliseconds between two signs of life, and for one of them to come back. */
const beat = 2000;
const patience = 1500;

/** What the database says of changes to the public side. */
export interface Announcement {
  changes?: AnnouncedChange[];
  /** Name of a table that every process keeps in memory. */
  directory?: string;
}

export interface Watch {
  /** Whether every change since the last `lost` has been heard. While it is false nothing may be answered from memory. */
  isListening: () => boolean;
  close: () => Promise<void>;
}

interface Ears {
  heard: (announcement: Announcement) => void;
  /** Announcements may have been missed: forget everything. */
  lost: () => void;
}

/**
 * Listens to the database over a connection of its own, for good: after a loss it connects again by itself. A connection
 * that does not answer in time counts as lost, since a dead network says nothing.
 */
export function watchChanges({ url, role }: Connection, { heard, lost }: Ears): Watch {
  let listening = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const connection = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'hai-dang-watch', ...(role && { options: `-c role=${role}` }) },
    onnotify: (from: string, text: string) => {
      if (from === channel) heard(JSON.parse(text) as Announcement);
    },
    onclose: () => forget(),
  } as postgres.Options<Record<string, never>> & { onnotify: (from: string, text: string) => void });

  function forget(): void {
    if (!listening) return;
    listening = false;
    lost();
  }

  async function listen(): Promise<void> {
    try {
      if (!listening) {
        await inTime(connection.unsafe(`listen ${channel}`), patience);
        // What happened before this moment was not heard.
        lost();
        listening = true;
      } else {
        await inTime(connection.unsafe('select 1'), patience);
      }
    } catch {
      forget();
    }
    if (!closed) timer = setTimeout(() => void listen(), listening ? beat : beat / 4);
  }

  void listen();
  return {
    isListening: () => listening,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await connection.end({ timeout: 1 });
    },
  };
}
