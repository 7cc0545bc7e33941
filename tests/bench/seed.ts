import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { searchWords } from '@hai-dang/api/delivery/search/index-translation';
import { tokeniserVersion } from '@hai-dang/schema/search';
import type postgres from 'postgres';
import { isSpaced, portions, seeded, textOf, titleOf, titles } from './words.ts';

/** How many different bodies there are in each language; a publication pairs one with a title. */
const bodies = 1000;
const sections = 12;

export const portal = 'bench';

/**
 * Fills a migrated, empty database with one portal and so many publications in five languages. Titles and bodies go in
 * by COPY; PostgreSQL pairs them, so that a million rows take minutes. Only the public side's tables are filled: the
 * newsroom's rows behind a publication are never read there. Connect as a superuser.
 */
export async function seed(sql: postgres.Sql, rows: number, withSearch: boolean): Promise<void> {
  const connection = await sql.reserve();
  try {
    await connection`set session_replication_role = replica`;
    await connection`set maintenance_work_mem = '1GB'`;
    await connection`set work_mem = '256MB'`;
    await makePortal(connection);
    await copyTexts(connection);
    await pair(connection, rows, withSearch);
    await connection.unsafe('analyze');
  } finally {
    connection.release();
  }
  await sql`vacuum analyze publications`;
  await sql`vacuum analyze search_entries`;
}

async function makePortal(sql: postgres.ReservedSql): Promise<void> {
  await sql`insert into portals (id, key, level, kind, default_language, time_zone, regulation, settings)
    values (gen_random_uuid(), ${portal}, 1, 'city', 'vi', 'Asia/Ho_Chi_Minh', '{}', '{}')`;
  await sql`insert into portal_languages (portal_id, language, position, name, attribution, url_prefix)
    select p.id, l.language, l.position, 'Bench ' || l.language, 'Nguồn: Bench', '/' || l.language || '/'
    from portals p, unnest(${Object.keys(portions)}::text[]) with ordinality as l (language, position)`;
  await sql`insert into sections (id, portal_id, key, position)
    select gen_random_uuid(), p.id, 'section-' || n, n from portals p, generate_series(1, ${sections}) as n`;
  await sql`insert into section_names (section_id, portal_id, language, name, slug)
    select s.id, s.portal_id, l.language, 'Mục ' || s.position, 'muc-' || s.position
    from sections s join portal_languages l on l.portal_id = s.portal_id`;
}

async function copyTexts(sql: postgres.ReservedSql): Promise<void> {
  await sql`create temporary table texts (kind text, language text, number int, title text, summary text, html text,
    plain text, title_words tsvector, all_words tsvector)`;
  await pipeline(Readable.from(lines()), await sql`copy texts from stdin`.writable());
}

function* lines(): Generator<string> {
  const random = seeded(20_251);
  const line = (...values: string[]) => `${values.map(escaped).join('\t')}\n`;
  for (const language of Object.keys(portions)) {
    const spaced = isSpaced(language);
    for (let number = 0; number < titles; number++) {
      const title = titleOf(language, number);
      const summary = textOf(language, spaced ? 30 : 60, random);
      const words = searchWords({ title, summary, bodyText: '', tags: [] }, language);
      yield line('title', language, String(number), title, summary, '', '', words.titleWords, words.allWords);
    }
    for (let number = 0; number < bodies; number++) {
      const paragraphs = Array.from({ length: 5 }, () => textOf(language, spaced ? 45 : 110, random));
      const plain = paragraphs.join('\n\n');
      const html = paragraphs.map((each) => `<p>${each}</p>`).join('');
      const words = searchWords({ title: '', summary: null, bodyText: plain, tags: [] }, language);
      yield line('body', language, String(number), '', '', html, plain, '', words.allWords);
    }
  }
}

const escaped = (value: string) =>
  value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

async function pair(sql: postgres.ReservedSql, rows: number, withSearch: boolean): Promise<void> {
  const shares = Object.entries(portions);
  const hash = createHash('sha256').update('bench').digest('hex');
  await sql.unsafe(`
    create temporary table pairs as
    select n, gen_random_uuid() as id, gen_random_uuid() as article_id, gen_random_uuid() as translation_id,
      (array[${shares.flatMap(([language, share]) => Array.from({ length: share * 10 }, () => `'${language}'`)).join(',')}])[n % 10 + 1] as language,
      (n::bigint * 7919) % ${titles} as title, (n::bigint * 104729) % ${bodies} as body, n % ${sections} + 1 as section,
      timestamptz '2026-01-01' - (${rows} - n) * interval '97 seconds' as at
    from generate_series(1, ${rows}) as n;

    insert into publications (id, article_id, translation_id, revision_id, portal_id, section_id, language, is_source,
      source_language, status, kind, information_kind, provenance, title, slug, summary, body_html, body_text, seo, tags,
      author, attribution, media, content_hash, published_at, updated_at)
    select p.id, p.article_id, p.translation_id, p.id, s.portal_id, s.id, p.language, true, p.language, 'live', 'news',
      'official', 'own', t.title || ' ' || p.n, 'bai-' || p.n, t.summary, b.html, b.plain,
      '{"title":null,"description":null,"keywords":[]}', array['bench'], 'Ban Biên tập', 'Nguồn: Bench', '[]', '${hash}',
      p.at, p.at
    from pairs p join sections s on s.position = p.section
      join texts t on t.kind = 'title' and t.language = p.language and t.number = p.title
      join texts b on b.kind = 'body' and b.language = p.language and b.number = p.body
    order by p.n;

    insert into slug_history (portal_id, language, slug, translation_id)
    select s.portal_id, p.language, 'bai-' || p.n, p.translation_id from pairs p join sections s on s.position = p.section;`);
  // Its indexes take longer than all the rest.
  if (withSearch)
    await sql.unsafe(`
    drop index search_entries_title_words, search_entries_all_words;
    insert into search_entries (publication_id, article_id, portal_id, section_id, language, kind, year, published_at, place,
      tokeniser, title_words, all_words)
    select p.id, p.article_id, s.portal_id, s.id, p.language, 'news', extract(year from p.at)::smallint, p.at, p.n,
      ${tokeniserVersion}, t.title_words || c.scope, t.all_words || b.all_words || c.scope
    from pairs p join sections s on s.position = p.section
      join texts t on t.kind = 'title' and t.language = p.language and t.number = p.title
      join texts b on b.kind = 'body' and b.language = p.language and b.number = p.body,
      search_scope(s.portal_id, p.language, s.id, 'news', extract(year from p.at)::smallint, p.n) as c (scope)
    order by p.n;
    select setval('search_entries_place_seq', ${rows});

    create index search_entries_title_words on search_entries using gin (title_words) with (fastupdate = off);
    create index search_entries_all_words on search_entries using gin (all_words) with (fastupdate = off);`);
  await sql`drop table pairs, texts`;
}
