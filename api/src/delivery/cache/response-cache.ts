import { createPurgeableCache, type PurgeableCache } from './purgeable-cache.ts';

/** An answer as it was sent, with what it was made from. */
export interface KeptAnswer {
  status: number;
  /** All headers that go with it, whatever the encoding: name, value, name, value, as Node takes them fastest. */
  headers: readonly string[];
  etag: string | undefined;
  /** The body, a character for each byte (Latin-1): so it goes out in one piece with the headers. */
  octets: string;
  /** Surrogate keys. */
  keys: readonly string[];
  /** The octets compressed, by encoding; made when they are first asked for. */
  encoded: Map<string, string>;
}

export type ResponseCache = PurgeableCache<KeptAnswer>;

/** Answers in memory by what was asked. */
export const createResponseCache = (maxBytes: number, isCurrent: () => boolean): ResponseCache =>
  createPurgeableCache<KeptAnswer>({
    maxSize: maxBytes,
    // The body and about as much again for its compressed forms, and what the entry itself takes.
    sizeOf: ({ octets }, name) => Math.ceil(octets.length * 1.5) + name.length * 2 + 1500,
    isCurrent,
  });
