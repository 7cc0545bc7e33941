import { createPurgeableCache, type PurgeableCache } from './purgeable-cache.ts';

/** An answer as it was sent, with what it was made from. */
export interface KeptAnswer {
  status: number;
  /** All that go with it, whatever the encoding. */
  headers: Record<string, string>;
  body: Buffer;
  /** Surrogate keys. */
  keys: readonly string[];
  /** The body compressed, by encoding; made when it is first asked for. */
  encoded: Map<string, Buffer>;
}

export type ResponseCache = PurgeableCache<KeptAnswer>;

/** Answers in memory by what was asked. */
export const createResponseCache = (maxBytes: number, isCurrent: () => boolean): ResponseCache =>
  createPurgeableCache<KeptAnswer>({
    maxSize: maxBytes,
    // The body and about as much again for its compressed forms, and what the entry itself takes.
    sizeOf: ({ body }, name) => Math.ceil(body.length * 1.5) + name.length * 2 + 1500,
    isCurrent,
  });
