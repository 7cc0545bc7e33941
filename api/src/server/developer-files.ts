import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../shared/errors.ts';
import { projectRoot } from '../shared/project.ts';
import { addPublicPage, type PublicPage, type PublicSide } from './public-page.ts';
import { sdlFile } from './sdl.ts';

const folder = path.join(projectRoot, 'docs/api');

/** They change with the version of this server, of which no purge tells a CDN. */
const askEachTime = { 'surrogate-control': 'no-store', 'cdn-cache-control': 'no-store' };

/** Copies the example above the button, and says so. Without it the page is complete: the buttons do not appear. */
const script = `const { clipboard } = navigator;
for (const button of clipboard ? document.querySelectorAll('button[data-copied]') : []) {
  const word = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await clipboard.writeText(button.closest('.example').querySelector('pre').textContent);
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = word), 2000);
  });
}
`;

/** Serves what developers take with them: `/schema.graphql`, the guide under `/docs/api/`, and the script of `/`. */
export function addDeveloperFiles(server: FastifyInstance, side: PublicSide): void {
  const text = (body: string, type = 'text/plain; charset=utf-8'): Promise<PublicPage> =>
    Promise.resolve({ type, body, headers: askEachTime });
  const sdl = readFileSync(sdlFile('public'), 'utf8');
  const guide = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'editorial.md')
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
  addPublicPage(server, side, '/schema.graphql', () => text(sdl));
  addPublicPage(server, side, '/landing.js', () => text(script, 'text/javascript; charset=utf-8'));
  addPublicPage(server, side, '/docs/api/:page', (_ctx, { params }) => {
    const page = guide.get(params['page'] ?? '');
    if (page === undefined) throw new DomainError('NOT_FOUND', { field: 'page' });
    return text(page);
  });
}
