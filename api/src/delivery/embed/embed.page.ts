import type { FastifyInstance } from 'fastify';
import { addPublicPage, type PublicPage, type PublicSide } from '../../server/public-page.ts';
import { notFound, unavailable } from '../../shared/errors.ts';
import { articleFrame } from './article-frame.ts';
import { readEmbedModule } from './embed-module.ts';
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

/** `haidang.js` is asked for again each time; under the name of its content it never changes. */
function addModule(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/embed/:file', async (ctx, { params }): Promise<PublicPage> => {
    const file = params['file'] ?? '';
    const module = await readEmbedModule();
    if (!module) throw unavailable();
    const { body, versionedPath, integrity } = module;
    const type = 'text/javascript; charset=utf-8';
    if (`/embed/${file}` === versionedPath)
      return { type, body, headers: { 'cache-control': 'public, max-age=31536000, immutable' } };
    // No change in the database makes it stale, only another build.
    const headers = { 'surrogate-control': 'max-age=0', 'cdn-cache-control': 'max-age=0' };
    if (file === 'haidang.js') return { type, body, headers };
    if (file !== 'haidang.json') throw notFound('EmbedFile', 'file');
    const version = { url: ctx.origin + versionedPath, integrity, bytes: body.length };
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(version), headers };
  });
}
