import type { Readable } from 'node:stream';
import type { Context } from '../shared/context.ts';

/**
 * Where the bytes of pictures are kept. They are named after their SHA-256 (in hex, as everywhere here): what is kept never
 * changes, and the same picture is kept once. Throws `StoreUnavailable` when it is away.
 */
export interface MediaStore {
  /** What people call it, in the log and in answers of commands; without secrets. */
  readonly name: string;
  /** Keeps the bytes and answers their SHA-256. After that they are in the store, whole. */
  keep(bytes: Buffer, mimeType: string): Promise<string>;
  /** The bytes of this hash; null when the store does not have them. */
  open(sha256: string): Promise<Readable | null>;
  /** How many bytes are kept under this hash; null for none. */
  sizeOf(sha256: string): Promise<number | null>;
  /** Lets go of its connections. */
  close(): void;
}

/** What a verb gets that handles the bytes of pictures. */
export interface MediaContext extends Context {
  mediaStore: MediaStore;
}

/** The same in every store, so that other people's tools can copy one into the other. */
export const mediaPath = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;
