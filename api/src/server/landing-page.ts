import type { FastifyInstance } from 'fastify';
import type { Settings } from '../shared/settings.ts';
import type { Door } from './doors.ts';
import { hasEditorialGraphiql, hasPublicGraphiql } from './graphiql.ts';
import { type ExamplePlace, examplesOf } from './landing-examples.ts';
import { landingStyle } from './landing-style.ts';
import { type LandingText, landingText } from './landing-text.ts';
import { publicContext, type PublicSide } from './public-page.ts';
import { preferredLanguage } from './request-scope.ts';
import type { PublicContext } from '../shared/public-context.ts';

/** A lighthouse and its light. In the page itself, so that a process without the admin's files shows it too. */
const icon = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M12 12h8l3 18H9z" fill="#0b3a53"/><path d="M11 8h10v4H11z" fill="#f5b301"/><path d="M16 2l6 6H10z" fill="#0b3a53"/></svg>',
);

/**
 * Serves `/`: what this server is and where its doors are, in five languages; with the public side, first examples for
 * developers that work as they stand. `side` is null in a process without it.
 */
export function addLandingPage(
  server: FastifyInstance,
  settings: Settings,
  open: readonly Door[],
  side: PublicSide | null,
): void {
  server.get<{ Querystring: { lang?: string } }>('/', async (request, reply) => {
    const language = preferredLanguage(request.query.lang ?? request.headers['accept-language']);
    const place = side && (await examplePlace(publicContext(side, request), language));
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
      .send(page({ language, open, place, graphiql: graphiqlOf(settings, open) }));
  });
}

/** A portal to try, in the reader's language where it speaks it; null while there is none, or no database. */
async function examplePlace(ctx: PublicContext, wanted: string): Promise<ExamplePlace | null> {
  try {
    const { portals } = await ctx.directory();
    const portal = portals.find(({ level }) => level === 1) ?? portals[0];
    if (!portal) return null;
    const speaks = portal.languages.some(({ language, isEnabled }) => isEnabled && language === wanted);
    const language = speaks ? wanted : portal.defaultLanguage;
    return { origin: ctx.origin, portal: portal.key, language };
  } catch {
    return null;
  }
}

/** The doors at which a browser is shown GraphiQL; to lead to another would lead to an error. */
interface Graphiql {
  isPublic: boolean;
  isEditorial: boolean;
}

const graphiqlOf = (settings: Settings, open: readonly Door[]): Graphiql => ({
  isPublic: open.includes('public') && hasPublicGraphiql(settings),
  isEditorial: open.includes('editorial') && hasEditorialGraphiql(settings),
});

interface Landing {
  language: string;
  open: readonly Door[];
  place: ExamplePlace | null;
  graphiql: Graphiql;
}

function page({ language, open, place, graphiql }: Landing): string {
  const text = landingText[language as keyof typeof landingText] ?? landingText.en;
  const isPublic = open.includes('public');
  const places = [
    ...(open.includes('editorial') ? [['/admin/', text.admin, text.adminHint]] : []),
    ...(isPublic
      ? [[graphiql.isPublic ? '/graphql' : '/docs/api/public', text.public, text.publicHint]]
      : []),
    ...(graphiql.isEditorial ? [['/editorial/graphql', text.editorial, text.editorialHint]] : []),
  ];
  const items = places.map(
    ([href, name, hint]) => `<li><a href="${href}"><b>${name}</b><span>${hint}</span></a></li>`,
  );
  const languages = Object.entries(landingText).map(
    ([tag, { name }]) =>
      `<a href="/?lang=${tag}" lang="${tag}" hreflang="${tag}"${tag === language ? ' aria-current="true"' : ''}>${name}</a>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:image/svg+xml,${icon}">
<title>Hải Đăng</title><meta name="description" content="${text.intro}"><style>${landingStyle}</style></head>
<body><main>
<h1 lang="vi">Hải Đăng<span aria-hidden="true">.</span></h1>
<p>${text.intro}</p>
<ul class="doors">${items.join('')}</ul>
${isPublic ? forDevelopers(text, place, graphiql) : ''}<nav aria-label="${text.languages}">${languages.join('')}</nav>
</main>${isPublic ? '<script src="/landing.js" defer></script>' : ''}</body></html>
`;
}

function forDevelopers(text: LandingText, place: ExamplePlace | null, { isPublic }: Graphiql): string {
  const tools: Line[] = [
    ...(isPublic ? [['/graphql', text.tryIt, ' class="try"'] as const] : []),
    ['/docs/api/public', text.guide, ' hreflang="en"'],
    ['/schema.graphql', text.schema, ' download'],
  ];
  const at = place && `${place.portal}/${place.language}`;
  const feeds: Line[] = [
    [`/feeds/${at}.rss`, 'RSS'],
    [`/feeds/${at}.atom`, 'Atom'],
    [`/feeds/${at}.json`, 'JSON Feed'],
  ];
  const places = [
    ...(place ? [[`/read/${at}`, text.reading] as const, { word: text.feeds, links: feeds }] : []),
    ['/sitemap.xml', text.sitemap] as const,
    ['/verify', text.verify] as const,
    ['/.well-known/jwks.json', text.keys] as const,
  ];
  return `<section aria-labelledby="developers"><h2 id="developers">${text.developers}</h2>
<p>${text.developersHint}</p>
${listOf('tools', tools)}
${place ? `<p>${text.examplesHint}</p>\n${examplesHtml(text, place)}` : ''}
${listOf('places', places)}</section>
`;
}

/** Links that stand on one line, a word before them where there are several. */
type Line = readonly [href: string, word: string, more?: string];

function listOf(name: string, lines: readonly (Line | { word: string; links: readonly Line[] })[]): string {
  const link = ([href, word, more = '']: Line) => `<a href="${href}"${more}>${word}</a>`;
  const items = lines.map((line) =>
    'links' in line ? `<li>${line.word}: ${line.links.map(link).join(' · ')}</li>` : `<li>${link(line)}</li>`,
  );
  return `<ul class="${name}">${items.join('')}</ul>`;
}

function examplesHtml(text: LandingText, place: ExamplePlace): string {
  const parts = Object.entries(examplesOf(place)).map(([name, code]) => {
    const title = text[name as keyof ReturnType<typeof examplesOf>];
    return `<div class="example"><header><h3>${title}</h3><button type="button" hidden data-copied="${text.copied}" aria-live="polite">${text.copy}</button></header>
<pre tabindex="0" translate="no" aria-label="${title}"><code>${escaped(code)}</code></pre></div>`;
  });
  return parts.join('\n');
}

// The address comes from the request.
const escaped = (code: string) =>
  code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
