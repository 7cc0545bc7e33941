-- Search. The public role reads no row of `search_entries`: it asks functions, which answer with what is live and nothing
-- else. (Row-level security would forbid PostgreSQL to use the index on words, since their operator is not leakproof.)

-- In what a row may be looked for, as words that no text can hold: portal, language, section, kind, year, and the windows
-- of its place, from some thousand rows to some millions.
create function search_scope(
  portal uuid, in_language text, section uuid, of_kind article_kind, of_year smallint, place bigint
) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array[
    '~' || in_language,
    '~p' || replace(portal::text, '-', ''),
    '~p' || replace(portal::text, '-', '') || in_language,
    '~s' || replace(section::text, '-', ''),
    '~k' || of_kind::text,
    '~y' || of_year::text,
    '~w10.' || (place >> 10)::text,
    '~w13.' || (place >> 13)::text,
    '~w16.' || (place >> 16)::text,
    '~w19.' || (place >> 19)::text,
    '~w22.' || (place >> 22)::text
  ])
$$;
--> statement-breakpoint
-- article_kind's own text form never changes for a value, which PostgreSQL cannot know of enums: hence the function above
-- is used in a trigger alone, never in an index.
create function scope_search_entry() returns trigger language plpgsql as $$
declare
  scope tsvector := search_scope(new.portal_id, new.language, new.section_id, new.kind, new.year, new.place);
begin
  new.title_words := new.title_words || scope;
  new.all_words := new.all_words || scope;
  return new;
end
$$;
--> statement-breakpoint
create trigger search_entries_scope before insert on search_entries
  for each row execute function scope_search_entry();
--> statement-breakpoint

-- The latest rows that an index alone finds for a condition, `wanted` at most, among the `most` latest or all. It looks
-- through ever wider windows of the latest rows, so that a word of half of all texts costs no more than a rare one. The
-- settings keep PostgreSQL from walking another index, or the table, in the hope of meeting enough matches soon.
create function search_window(condition tsquery, in_titles boolean, wanted integer, most bigint default null)
returns table (publication_id uuid)
language plpgsql stable
set search_path = public, pg_temp
set enable_seqscan = off
set enable_indexscan = off
set enable_indexonlyscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
#variable_conflict use_column
declare
  last bigint := (select s.last_value from search_entries_place_seq s);
  -- How many of the latest rows are looked through; windows of one width, side by side, hold them.
  span bigint := 2048;
  width integer;
  seen bigint;
  found_ids uuid[];
  inside tsquery;
begin
  -- The matches of one year need not be among the latest.
  if condition::text like '%''~y%' then
    span := last;
  end if;
  loop
    if (span >= last / 2 or span > 8::bigint << 22) and (most is null or most >= last) then
      inside := condition;
      seen := null;
    else
      width := case when span < 8192 then 10 when span < 65536 then 13 when span < 524288 then 16
        when span < 4194304 then 19 else 22 end;
      inside := (select string_agg('''~w' || width || '.' || n || '''', ' | ')
        from generate_series(greatest(0, (last >> width) - (span >> width)), last >> width) n)::tsquery && condition;
      seen := (last & ((1::bigint << width) - 1)) + ((span >> width) << width);
    end if;
    if in_titles then
      found_ids := array(
        select e.publication_id from search_entries e where e.title_words @@ inside
        order by e.place desc limit wanted);
    else
      found_ids := array(
        select e.publication_id from search_entries e where e.all_words @@ inside
        order by e.place desc limit wanted);
    end if;
    -- A hundred thousand of the latest rows are enough for a fair part of what is wanted.
    exit when most is not null and span >= most;
    exit when seen is null or cardinality(found_ids) >= wanted
      or (seen >= 100000 and cardinality(found_ids) >= wanted / 4);
    -- As many as the matches so far let expect to be enough.
    span := greatest(4 * span, least(64 * span, seen * wanted * 3 / 2 / (cardinality(found_ids) + 1)));
    span := least(span, most);
  end loop;
  return query select id from unnest(found_ids) as id;
end
$$;
--> statement-breakpoint

create type search_hit as (publication_id uuid, article_id uuid, score float8, language text);
--> statement-breakpoint
-- The best matches, best first: what matches to the letter, then what matches loosely, then what matches in another
-- language. `conditions` are pairs of a condition for the index and the exact one, in this order, null where there is none;
-- `scopes` narrow each. `languages`: the one asked for, then those that may stand in. Rows are live publications in one of
-- them, one per article, with the language of the text that matched.
create function search_publications(
  scopes tsquery[], candidates tsquery[], exacts tsquery[], near tsquery, languages text[], wanted integer
) returns table (publication_id uuid, score float8, matched_language text, is_cut boolean)
language plpgsql stable security definer
set search_path = public, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  hits search_hit[] := '{}';
  more search_hit[];
  latest uuid[];
  titled uuid[];
  cut boolean := false;
  is_phrase boolean;
begin
  for tier in 1 .. 3 loop
    continue when candidates[tier] is null;
    -- What matches less well is looked for only while there is little that matches well, and other languages only for
    -- words that are not common in this one.
    exit when tier > 1 and cardinality(hits) >= wanted / 4;
    exit when tier = 3 and cut;
    latest := array(select w.publication_id
      from search_window(scopes[tier] && candidates[tier], false, wanted * 3 / 4) w);
    -- With common words, old titles are not worth a walk through all of the index.
    titled := array(select w.publication_id
      from search_window(scopes[tier] && candidates[tier], true, wanted / 4,
        case when cardinality(latest) >= wanted * 3 / 4 then 250000 end) w);
    cut := cut or cardinality(latest) >= wanted * 3 / 4 or cardinality(titled) >= wanted / 4;
    is_phrase := near <> candidates[tier];
    more := array(
      select row(e.publication_id, e.article_id,
        (3 - tier) * 1000
          + (e.title_words @@ candidates[tier])::int
          + 3 * (e.title_words @@ near)::int
          + 2 * (not is_phrase or e.all_words @@ near)::int
          + 2 * ts_rank_cd('{0.1, 0.2, 0.5, 1.0}', e.all_words, candidates[tier], 32),
        e.language)::search_hit
      from unnest(array(select unnest(latest) union select unnest(titled))) as found (id)
      join search_entries e on e.publication_id = found.id
      where candidates[tier] = exacts[tier] or e.all_words @@ exacts[tier]);
    -- What is live is told by the publications alone: an entry may be a moment late.
    if tier < 3 then
      hits := hits || array(
        select row(h.publication_id, h.article_id, h.score, h.language)::search_hit
        from unnest(more) h join publications p on p.id = h.publication_id and p.status = 'live');
    else
      hits := hits || array(
        select row(shown.id, h.article_id, h.score, h.language)::search_hit
        from unnest(more) h
        join publications p on p.id = h.publication_id and p.status = 'live'
        cross join lateral (
          select o.id from publications o
          where o.article_id = h.article_id and o.status = 'live' and o.language = any(languages)
          order by array_position(languages, o.language) limit 1) shown);
    end if;
  end loop;
  return query
    select b.publication_id, b.score, b.language, cut
    from (
      select distinct on (h.article_id) h.publication_id, h.language,
        h.score + extract(epoch from p.published_at) / 126144000
          - case when s.archived_at is null then 0 else 1 end as score
      from unnest(hits) h
      join publications p on p.id = h.publication_id
      join sections s on s.id = p.section_id
      order by h.article_id, h.score desc
    ) b
    order by b.score desc, b.publication_id desc limit wanted;
end
$$;
--> statement-breakpoint

-- How the latest matches to the letter spread over sections, kinds and years; no more of them are looked at than `wanted`.
create function search_facets(condition tsquery, exact tsquery, wanted integer)
returns table (section_id uuid, kind article_kind, year smallint, matches bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.section_id, e.kind, e.year, count(*)
  from search_window(condition, false, wanted) w
  join search_entries e using (publication_id)
  join publications p on p.id = e.publication_id and p.status = 'live'
  where condition = exact or e.all_words @@ exact
  group by grouping sets ((e.section_id), (e.kind), (e.year))
$$;
--> statement-breakpoint
-- Titles and tags of the latest live publications whose title or tags hold the words.
create function search_titles(condition tsquery, wanted integer)
returns table (publication_id uuid, title text, tags text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.title, p.tags
  from search_window(condition, true, wanted) w
  join publications p on p.id = w.publication_id and p.status = 'live'
  order by p.published_at desc, p.id desc
$$;
--> statement-breakpoint
revoke execute on function
  search_window(tsquery, boolean, integer, bigint),
  search_publications(tsquery[], tsquery[], tsquery[], tsquery, text[], integer),
  search_facets(tsquery, tsquery, integer), search_titles(tsquery, integer)
  from public;
--> statement-breakpoint
grant execute on function
  search_publications(tsquery[], tsquery[], tsquery[], tsquery, text[], integer),
  search_facets(tsquery, tsquery, integer), search_titles(tsquery, integer)
  to haidang_public, haidang_editorial;
--> statement-breakpoint
grant select, insert, update, delete on search_entries, translation_words to haidang_editorial;
--> statement-breakpoint
grant usage on sequence search_entries_place_seq to haidang_editorial;
