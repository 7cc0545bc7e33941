import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../shared/project.ts';

const folder = path.join(projectRoot, 'admin/dist');

/** Serves the admin at `/admin/`. Addresses inside it that are no files are screens, and get its page. */
export async function addAdminFiles(server: FastifyInstance): Promise<void> {
  server.get('/admin', (_request, reply) => reply.redirect('/admin/', 308));
  if (!existsSync(path.join(folder, 'index.html'))) {
    server.get('/admin/*', (_request, reply) =>
      reply.code(503).type('text/plain').send('The admin has not been built: npm run build\n'),
    );
    return;
  }
  await server.register(
    async (scope) => {
      await scope.register(fastifyStatic, {
        root: folder,
        prefix: '/',
        cacheControl: false,
        preCompressed: true,
        setHeaders: (reply, file) => {
          // The build names its assets by their content; everything else must be asked for again.
          const isAsset = file.startsWith(path.join(folder, 'assets'));
          void reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
      scope.setNotFoundHandler((request, reply) => {
        if (request.method !== 'GET' || path.extname(new URL(request.url, 'http://x').pathname) !== '') {
          return reply.code(404).type('text/plain').send('Not found\n');
        }
        return reply.sendFile('index.html');
      });
    },
    { prefix: '/admin' },
  );
}
