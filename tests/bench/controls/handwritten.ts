import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import postgres from 'postgres';

/** What one writes by hand for exactly these two questions: one statement each, and JSON.stringify. */
const sql = postgres(process.env['DATABASE_URL']!, { max: 10, onnotice: () => {} });

function list(portal: string, language: string, first: number) {
  return sql`
    select p.translation_id as id, p.title, p.slug, p.summary, p.published_at as "publishedAt",
      l.url_prefix || p.slug as url, json_build_object('key', s.key, 'name', n.name) as section
    from publications p
    join portal_languages l on l.portal_id = p.portal_id and l.language = p.language
    join sections s on s.id = p.section_id
    join section_names n on n.section_id = s.id and n.language = p.language
    where p.status = 'live' and p.portal_id = (select id from portals where key = ${portal}) and p.language = ${language}
    order by p.published_at desc, p.translation_id desc
    limit ${first + 1}`;
}

function detail(portal: string, language: string, slug: string) {
  return sql`
    select p.translation_id as id, p.title, p.slug, p.summary, p.body_html as "bodyHtml", p.kind, p.author, p.attribution,
      p.published_at as "publishedAt", p.updated_at as "updatedAt", p.content_hash as "contentHash", p.tags,
      l.url_prefix || p.slug as url, json_build_object('key', s.key, 'name', n.name) as section
    from publications p
    join portal_languages l on l.portal_id = p.portal_id and l.language = p.language
    join sections s on s.id = p.section_id
    join section_names n on n.section_id = s.id and n.language = p.language
    where p.status = 'live' and p.portal_id = (select id from portals where key = ${portal}) and p.language = ${language} and p.slug = ${slug}`;
}

async function answer(url: URL): Promise<unknown> {
  const { portal, language, first, slug } = Object.fromEntries(url.searchParams) as Record<string, string>;
  // To see whether it is up.
  if (url.pathname === '/') return {};
  if (url.pathname === '/article') return { article: (await detail(portal!, language!, slug!))[0] ?? null };
  const size = Number(first);
  const rows = await list(portal!, language!, size);
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  const endCursor = last
    ? Buffer.from(`${last['publishedAt'].toISOString()} ${last['id']}`).toString('base64url')
    : null;
  return { articles: { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor } } };
}

async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = JSON.stringify({ data: await answer(new URL(request.url!, 'http://bench')) });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

createServer((request, response) => void send(request, response)).listen(
  Number(process.env['PORT']),
  '127.0.0.1',
);
