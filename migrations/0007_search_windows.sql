-- Searches look through no more of the index than they need (docs/search.md).

drop function search_window(tsquery, boolean, integer, bigint);
--> statement-breakpoint
-- The latest rows that an index alone finds for a condition, `wanted` at most, among the `most` latest or all, with their
-- places. It looks through ever wider windows of the latest rows, `at_first` so many, so that a word of half of all texts
-- costs no more than a rare one. Each look begins anew, so the next window is no wider than what the last one lets expect
-- to be enough. `scope` narrows the condition. Words, scope and windows are conditions of their own: the index then jumps
-- from match to match of the rarest, where as one condition it would read every row of the windows. The settings keep PostgreSQL from walking another index, or the table, in the hope of meeting enough
-- matches soon.
create function search_window(
  condition tsquery, in_titles boolean, wanted integer, most bigint default null, at_first bigint default 2048,
  scope tsquery default null
) returns table (publication_id uuid, at bigint)
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
  span bigint := greatest(2048, least(at_first, most));
  width integer;
  seen bigint;
  found_ids uuid[];
  places bigint[];
  inside tsquery;
begin
  scope := coalesce(scope, condition);
  -- The matches of one year need not be among the latest.
  if scope::text like '%''~y%' then
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
        from generate_series(greatest(0, (last >> width) - (span >> width)), last >> width) n)::tsquery;
      seen := (last & ((1::bigint << width) - 1)) + ((span >> width) << width);
    end if;
    if in_titles then
      select array_agg(f.publication_id), array_agg(f.place) into found_ids, places from (
        select e.publication_id, e.place from search_entries e
        where e.title_words @@ condition and e.title_words @@ scope and e.title_words @@ inside
        order by e.place desc limit wanted) f;
    else
      select array_agg(f.publication_id), array_agg(f.place) into found_ids, places from (
        select e.publication_id, e.place from search_entries e
        where e.all_words @@ condition and e.all_words @@ scope and e.all_words @@ inside
        order by e.place desc limit wanted) f;
    end if;
    found_ids := coalesce(found_ids, '{}');
    -- A hundred thousand of the latest rows are enough for a fair part of what is wanted.
    exit when most is not null and span >= most;
    exit when seen is null or cardinality(found_ids) >= wanted
      or (seen >= 100000 and cardinality(found_ids) >= wanted / 4);
    -- As many as the matches so far let expect to be enough.
    span := greatest(span * 3 / 2, least(64 * span, seen * wanted * 5 / 4 / (cardinality(found_ids) + 1)));
    span := least(span, most);
  end loop;
  return query select * from unnest(found_ids, places);
end
$$;
--> statement-breakpoint
-- The best matches, best first: what matches to the letter, then what matches loosely, then what matches in another
-- language. `conditions` are pairs of a condition for the index and the exact one, in this order, null where there is none;
-- `scopes` narrow each. `languages`: the one asked for, then those that may stand in. Rows are live publications in one of
-- them, one per article, with the language of the text that matched.
create or replace function search_publications(
  scopes tsquery[], candidates tsquery[], exacts tsquery[], near tsquery, languages text[], wanted integer
) returns table (publication_id uuid, score float8, matched_language text, is_cut boolean)
language plpgsql stable security definer
set search_path = public, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  hits search_hit[] := '{}';
  latest uuid[];
  oldest bigint;
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
    select coalesce(array_agg(w.publication_id), '{}'), min(w.at) into latest, oldest
      from search_window(candidates[tier], false, wanted * 3 / 4, scope => scopes[tier]) w;
    if cardinality(latest) < wanted * 3 / 16 then
      -- These are all that there are, and the words of titles are among them.
      titled := '{}';
    else
      -- With common words, old titles are not worth a walk through all of the index. Titles hold a word a tenth as often
      -- as texts do.
      titled := array(select w.publication_id
        from search_window(candidates[tier], true, wanted / 4,
          case when cardinality(latest) >= wanted * 3 / 4 then 250000 end,
          3 * ((select s.last_value from search_entries_place_seq s) - oldest), scopes[tier]) w);
    end if;
    cut := cut or cardinality(latest) >= wanted * 3 / 4 or cardinality(titled) >= wanted / 4;
    is_phrase := near <> candidates[tier];
    -- What is live is told by the publications alone: an entry may be a moment late.
    hits := hits || array(
      select row(coalesce(shown.id, e.publication_id), e.article_id,
        (3 - tier) * 1000
          + (e.title_words @@ candidates[tier])::int
          + case when is_phrase then 3 * (e.title_words @@ near)::int + 2 * (words.all_words @@ near)::int
                 else 3 * (e.title_words @@ candidates[tier])::int + 2 end
          + 2 * ts_rank_cd('{0.1, 0.2, 0.5, 1.0}', words.all_words, candidates[tier], 32)
          + extract(epoch from coalesce(shown.published_at, p.published_at)) / 126144000
          - case when s.archived_at is null then 0 else 1 end,
        e.language)::search_hit
      from unnest(array(select unnest(latest) union select unnest(titled))) as found (id)
      join search_entries e on e.publication_id = found.id
      join publications p on p.id = found.id and p.status = 'live'
      -- Kept outside of the row, and fetched once so, not for each use. (Weights of no words are set: a mere copy.)
      cross join lateral (select setweight(e.all_words, 'D', '{}') as all_words offset 0) words
      left join lateral (
        select o.id, o.section_id, o.published_at from publications o
        where tier = 3 and o.article_id = e.article_id and o.status = 'live' and o.language = any(languages)
        order by array_position(languages, o.language) limit 1) shown on true
      join sections s on s.id = coalesce(shown.section_id, p.section_id)
      where (candidates[tier] = exacts[tier] or words.all_words @@ exacts[tier])
        and (tier < 3 or shown.id is not null));
  end loop;
  return query
    select b.publication_id, b.score, b.language, cut
    from (
      select distinct on (h.article_id) h.publication_id, h.language, h.score
      from unnest(hits) h order by h.article_id, h.score desc
    ) b
    order by b.score desc, b.publication_id desc limit wanted;
end
$$;
--> statement-breakpoint
revoke execute on function search_window(tsquery, boolean, integer, bigint, bigint, tsquery) from public;
