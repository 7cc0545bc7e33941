import { readFile } from 'node:fs/promises';
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
  addPublicPage(server, side, '/schema.graphql', () => fileAt(sdlFile('public')));
  addPublicPage(server, side, '/landing.js', () =>
    Promise.resolve(page(script, 'text/javascript; charset=utf-8')),
  );
  addPublicPage(server, side, '/docs/api/:page', (_ctx, { params: { page: name = '' } }) => {
    if (!/^[a-z]+\.md$/.test(name) || name === 'editorial.md') throw notThere();
    return fileAt(path.join(folder, name));
  });
}

const page = (body: string, type = 'text/plain; charset=utf-8'): PublicPage => ({
  type,
  body,
  headers: askEachTime,
});

/** A file of the project; an installation may do without it. */
async function fileAt(file: string): Promise<PublicPage> {
  try {
    return page(await readFile(file, 'utf8'));
  } catch {
    throw notThere();
  }
}

const notThere = () => new DomainError('NOT_FOUND', { field: 'page' });
