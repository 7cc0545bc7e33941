import type { FastifyInstance } from 'fastify';
import { addPublicPage, type PublicPage, type PublicSide } from '../../server/public-page.ts';
import { notFound, unavailable } from '../../shared/errors.ts';
import { articleFrame } from './article-frame.ts';
import { readEarlierModule, readEmbedModule } from './embed-module.ts';
import { listFrame } from './list-frame.ts';

/** `/embed/…`: the web component, and pages that any other page may show in a frame. */
export function addEmbed(server: FastifyInstance, side: PublicSide): void {
  addModule(server, side);
  void server.register((scope, _options, done) => {
    // The policy of these pages says who may frame them; this header knows no "everybody".
    scope.addHook('onRequest', (_request, reply, next) => {
      void reply.removeHeader('x-frame-options');
      next();
    });
    addPublicPage(scope, side, '/embed/article/:id', (ctx, { params, query }) =>
      articleFrame(ctx, { id: params['id'] ?? '', theme: one(query['theme']) }),
    );
    addPublicPage(scope, side, '/embed/list', (ctx, { query }) =>
      listFrame(ctx, {
        portal: one(query['portal']) ?? '',
        language: one(query['language']) ?? '',
        section: one(query['section']) || undefined,
        first: one(query['first']),
        theme: one(query['theme']),
      }),
    );
    done();
  });
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const type = 'text/javascript; charset=utf-8';
const forGood = { 'cache-control': 'public, max-age=31536000, immutable' };

/** `haidang.js` is asked for again each time; under the name of its content it never changes. */
function addModule(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/embed/:file', async (ctx, { params }): Promise<PublicPage> => {
    const asked = params['file'] ?? '';
    const module = await readEmbedModule();
    if (!module) throw unavailable();
    const { body, file, integrity } = module;
    if (asked === file) return { type, body, headers: forGood };
    // No change in the database makes it stale, only another build.
    const headers = { 'surrogate-control': 'max-age=0', 'cdn-cache-control': 'max-age=0' };
    if (asked === 'haidang.js') return { type, body, headers };
    if (asked === 'haidang.json') {
      const version = { url: `${ctx.origin}/embed/${file}`, integrity, bytes: body.length };
      return { type: 'application/json; charset=utf-8', body: JSON.stringify(version), headers };
    }
    const earlier = await readEarlierModule(asked);
    if (!earlier) throw notFound('EmbedFile', 'file');
    return { type, body: earlier, headers: forGood };
  });
}
