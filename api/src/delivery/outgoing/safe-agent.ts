import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Agent } from 'undici';
import { isPublicAddress } from './public-address.ts';
import type { Lookup } from './target.ts';

/** A name led to a private network at the moment of connecting. */
class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE';
}

class NoAddressError extends Error {
  readonly code = 'ENOTFOUND';
}

const connectTimeout = 5000;

/** What goes with an error; nobody reads it. */
const nowhere = { first: { address: '', family: 0 }, all: [] };

/**
 * Connects to public addresses alone. The name is resolved here and the connection goes to the very address that was
 * checked, so a name that leads elsewhere a moment later (DNS rebinding) gains nothing. Each request has a connection of
 * its own.
 */
export function safeAgent({ allowPrivate, lookup }: { allowPrivate: boolean; lookup: Lookup }): Agent {
  const resolve = callbackify(async (hostname: string) => {
    const found = await lookup(hostname);
    const [first] = found;
    if (!first) throw new NoAddressError(`${hostname} has no address`);
    if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address)))
      throw new PrivateAddressError(`${hostname} leads to a private network`);
    return { first, all: [...found] };
  });
  const pinned: LookupFunction = (hostname, options, callback) =>
    resolve(hostname, (error, found) => {
      const { first, all } = error ? nowhere : found;
      if (options.all) callback(error, all);
      else callback(error, first.address, first.family);
    });
  return new Agent({ pipelining: 0, connect: { lookup: pinned, timeout: connectTimeout } });
}
