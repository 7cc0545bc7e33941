import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../shared/errors.ts';
import { projectRoot } from '../shared/project.ts';
import { hasPublicGraphiql } from './graphiql.ts';
import { isGuidePage } from './guide-pages.ts';
import { addPublicPage, type PublicPage, type PublicSide } from './public-page.ts';
import { sdlFile } from './sdl.ts';

const folder = path.join(projectRoot, 'docs');

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

/** The guide's pages hold words and their own style, and load nothing. */
const guidePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Serves what developers read and take with them: `/schema.graphql`, the script of `/`, and the guide under `/docs/`, each
 * page as HTML and, with `.md`, as it was written.
 */
export function addDeveloperFiles(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/schema.graphql', () => fileAt(sdlFile('public')));
  addPublicPage(server, side, '/landing.js', () =>
    Promise.resolve(page(script, 'text/javascript; charset=utf-8')),
  );
  addPublicPage(server, side, '/docs/*', async (_ctx, { params: { '*': asked = '' } }) => {
    const name = asked.replace(/\.md$/, '');
    if (!isGuidePage(name)) throw notThere();
    const written = await fileAt(path.join(folder, `${name}.md`), 'text/markdown; charset=utf-8');
    if (asked !== name) return written;
    // Nobody has to wait for the renderer, or keep it in memory, before somebody reads.
    const { guideHtml } = await import('./guide-html.ts');
    const html = guideHtml(name, String(written.body), hasPublicGraphiql(side.settings));
    const { headers, ...made } = page(html, 'text/html; charset=utf-8');
    return {
      ...made,
      headers: { ...headers, 'content-language': 'en', 'content-security-policy': guidePolicy },
    };
  });
}

const page = (body: string, type = 'text/plain; charset=utf-8'): PublicPage => ({
  type,
  body,
  headers: askEachTime,
});

/** A file of the project; an installation may do without it. */
async function fileAt(file: string, type?: string): Promise<PublicPage> {
  try {
    return page(await readFile(file, 'utf8'), type);
  } catch {
    throw notThere();
  }
}

const notThere = () => new DomainError('NOT_FOUND', { field: 'page' });
