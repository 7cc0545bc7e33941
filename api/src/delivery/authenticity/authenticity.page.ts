import type { FastifyInstance } from 'fastify';
import { addPublicPage, publicContext, type PublicSide } from '../../server/public-page.ts';
import { callerOf, spend } from '../../server/public/caller.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { readKeySet } from './public-keys.queries.ts';
import { statePage } from './state-page.ts';
import { longestText, readClaim } from './verification-claim.ts';
import { writeVerification } from './verification-json.ts';
import { verifyPage } from './verify-page.ts';
import { verifyPublication } from './verify-publication.ts';

/** Cost units of a question about a long text. */
const cost = 50;

/** A letter of a text takes up to nine bytes in a form. */
const formLimit = longestText * 9 + 1000;

/** The keys that verify signatures, published states by their permalinks, and the page that says what is authentic. */
export function addAuthenticity(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/.well-known/jwks.json', async (ctx) => ({
    type: 'application/jwk-set+json; charset=utf-8',
    body: JSON.stringify(await readKeySet(ctx)),
  }));
  addPublicPage(server, side, '/state/:publicationId', (ctx, { params }) =>
    statePage(ctx, params['publicationId'] ?? ''),
  );
  addPublicPage(server, side, '/verify', (ctx, { query }) =>
    verifyPage(inLanguage(ctx, query), claimIn(query)),
  );
  addPublicPage(server, side, '/verify.json', async (ctx, { query }) => ({
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(writeVerification(ctx, await verifyPublication(ctx, readClaim(claimIn(query))))),
  }));
  void server.register((scope, _options, done) => {
    addVerifyForm(scope, side);
    done();
  });
}

/** `POST /verify`: the form, since a whole article is too long for an address. In a scope of its own for its parser. */
function addVerifyForm(server: FastifyInstance, side: PublicSide): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formLimit },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  );
  server.post<{ Body: Record<string, string>; Querystring: Values }>('/verify', async (request, reply) => {
    spend(side, await callerOf(side, request), cost);
    const ctx = inLanguage(publicContext(side, request), request.query);
    const { status = 200, type, body, headers = {} } = await verifyPage(ctx, { q: request.body?.['q'] });
    return reply
      .code(status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .type(type)
      .send(body);
  });
}

type Values = Record<string, string | string[] | undefined>;

/** What is asked about; only the first of several values. */
function claimIn(query: Values): { hash?: string; url?: string; text?: string; q?: string } {
  const names = ['hash', 'url', 'text', 'q'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (query[name] === undefined ? [] : [[name, String([query[name]].flat()[0])]])),
  );
}

/** `?lang=` goes before what the browser prefers. */
const inLanguage = (ctx: PublicContext, { lang }: Values): PublicContext =>
  typeof lang === 'string' && lang in spoken ? { ...ctx, language: lang } : ctx;

const spoken = { vi: true, en: true, zh: true, ja: true, ko: true };
