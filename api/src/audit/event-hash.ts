import { createHash } from 'node:crypto';
import type { events } from '@hai-dang/schema/tables';
import canonicalize from 'canonicalize';

export type EventRow = typeof events.$inferSelect;

/** Hash that stands before the first event. */
export const chainStart = '0'.repeat(64);

/**
 * SHA-256, in hex, over the canonical JSON (RFC 8785) of everything an event says, its place in the chain and the hash
 * before it. Times are RFC 3339 in UTC with milliseconds.
 */
export function eventHash(event: Omit<EventRow, 'hash'>): string {
  const { at, ...rest } = event;
  const canonical = canonicalize({ ...rest, at: at.toISOString() });
  return createHash('sha256')
    .update(canonical ?? '')
    .digest('hex');
}
