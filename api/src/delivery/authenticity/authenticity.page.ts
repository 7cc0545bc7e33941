import type { FastifyInstance } from 'fastify';
import { addPublicPage, type PublicSide } from '../../server/public-page.ts';
import { readKeySet } from './public-keys.queries.ts';

/** The keys that verify signatures, published states by their permalinks, and the page that says what is authentic. */
export function addAuthenticity(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/.well-known/jwks.json', async (ctx) => ({
    type: 'application/jwk-set+json; charset=utf-8',
    body: JSON.stringify(await readKeySet(ctx)),
  }));
}
