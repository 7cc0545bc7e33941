-- Sections weigh in a search, and phrases are looked for among more candidates (docs/search.md).

-- Made anew, since it takes one more argument; who calls it with six still finds it.
drop function search_publications(tsquery[], tsquery[], tsquery[], tsquery, text[], integer);
--> statement-breakpoint
-- The best matches, best first: what matches to the letter, then what matches loosely, then what matches in another
-- language. `conditions` are pairs of a condition for the index and the exact one, in this order, null where there is none;
-- `scopes` narrow each. `languages`: the one asked for, then those that may stand in. Rows are live publications in one of
-- them, one per article, with the language of the text that matched. `looked`: how many candidates the exact condition is
-- asked of, `wanted` at least; more are needed where few of them will stand the test, as with words that must be a phrase.
create function search_publications(
  scopes tsquery[], candidates tsquery[], exacts tsquery[], near tsquery, languages text[], wanted integer,
  looked integer default null
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
  looked := greatest(wanted, looked);
  for tier in 1 .. 3 loop
    continue when candidates[tier] is null;
    -- What matches less well is looked for only while there is little that matches well, and other languages only for
    -- words that are not common in this one.
    exit when tier > 1 and cardinality(hits) >= wanted / 4;
    exit when tier = 3 and cut;
    select coalesce(array_agg(w.publication_id), '{}'), min(w.at) into latest, oldest
      from search_window(candidates[tier], false, looked * 3 / 4, scope => scopes[tier]) w;
    if cardinality(latest) < looked * 3 / 16 then
      -- These are all that there are, and the words of titles are among them.
      titled := '{}';
    else
      -- With common words, old titles are not worth a walk through all of the index. Titles hold a word a tenth as often
      -- as texts do.
      titled := array(select w.publication_id
        from search_window(candidates[tier], true, looked / 4,
          case when cardinality(latest) >= looked * 3 / 4 then 250000 end,
          3 * ((select s.last_value from search_entries_place_seq s) - oldest), scopes[tier]) w);
    end if;
    cut := cut or cardinality(latest) >= looked * 3 / 4 or cardinality(titled) >= looked / 4;
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
          - case when s.archived_at is null then 0 else 1 end
          + case s.search_weight when 'higher' then 1 when 'lower' then -1 else 0 end,
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
    select b.publication_id, b.score, b.language, cut or count(*) over () > wanted
    from (
      select distinct on (h.article_id) h.publication_id, h.language, h.score
      from unnest(hits) h order by h.article_id, h.score desc
    ) b
    order by b.score desc, b.publication_id desc limit wanted;
end
$$;
--> statement-breakpoint
revoke execute on function search_publications(tsquery[], tsquery[], tsquery[], tsquery, text[], integer, integer)
  from public;
--> statement-breakpoint
grant execute on function search_publications(tsquery[], tsquery[], tsquery[], tsquery, text[], integer, integer)
  to haidang_public, haidang_editorial;
