import type { FastifyInstance } from 'fastify';
import type { Door } from './build-server.ts';
import { landingText } from './landing-text.ts';
import { preferredLanguage } from './request-scope.ts';

const style = `
  :root { color-scheme: light dark; --sea: #0b3a53; --amber: #b45309; --paper: #fbfaf7; --ink: #1d2a33; --line: #d9dee2; }
  @media (prefers-color-scheme: dark) { :root { --sea: #8fc7e6; --amber: #f5b301; --paper: #0d1a22; --ink: #e6edf1; --line: #27404f; } }
  * { box-sizing: border-box } body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65;
    font-family: "Be Vietnam Pro", "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; }
  main { max-width: 44rem; margin: 0 auto; padding: clamp(2.5rem, 12vh, 8rem) 1.5rem 3rem }
  h1 { margin: 0; font-size: clamp(2.4rem, 8vw, 3.6rem); line-height: 1.2; letter-spacing: -.02em; color: var(--sea) }
  h1 span { color: var(--amber) } p { max-width: 36rem } ul { list-style: none; margin: 2.5rem 0; padding: 0 }
  li { border-top: 1px solid var(--line) } li:last-child { border-bottom: 1px solid var(--line) }
  li a { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; align-items: baseline; padding: 1rem 0; color: inherit; text-decoration: none }
  li b { flex: 0 0 12rem; color: var(--sea); font-weight: 600 } li a:hover b, li a:focus-visible b { text-decoration: underline }
  nav { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; font-size: .9rem } nav a { color: var(--sea); padding: .25rem 0 }
  nav a[aria-current] { color: inherit; text-decoration: none; font-weight: 600 }
`;

/** A lighthouse and its light. In the page itself, so that a process without the admin's files shows it too. */
const icon = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M12 12h8l3 18H9z" fill="#0b3a53"/><path d="M11 8h10v4H11z" fill="#f5b301"/><path d="M16 2l6 6H10z" fill="#0b3a53"/></svg>',
);

/** Serves `/`: what this server is and where its doors are, in five languages. */
export function addLandingPage(server: FastifyInstance, open: readonly Door[]): void {
  server.get<{ Querystring: { lang?: string } }>('/', (request, reply) => {
    const language = preferredLanguage(request.query.lang ?? request.headers['accept-language']);
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
      .send(page(language, open));
  });
}

function page(language: string, open: readonly Door[]): string {
  const text = landingText[language as keyof typeof landingText] ?? landingText.en;
  const places = [
    ...(open.includes('editorial') ? [['/admin/', text.admin, text.adminHint]] : []),
    ...(open.includes('public') ? [['/graphql', text.public, text.publicHint]] : []),
    ...(open.includes('editorial') ? [['/editorial/graphql', text.editorial, text.editorialHint]] : []),
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
<title>Hải Đăng</title><meta name="description" content="${text.intro}"><style>${style}</style></head>
<body><main>
<h1 lang="vi">Hải Đăng<span aria-hidden="true">.</span></h1>
<p>${text.intro}</p>
<ul>${items.join('')}</ul>
<nav aria-label="${text.languages}">${languages.join('')}</nav>
</main></body></html>
`;
}
