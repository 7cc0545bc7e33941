-- The delivery side follows what happens to publications: no verb has to remember to say so.

create function note_publication_changes(changes publication_changes[]) returns void language plpgsql as $$
declare
  change publication_changes;
  noted bigint;
  said jsonb := '[]'::jsonb;
begin
  foreach change in array changes loop
    insert into publication_changes
      (publication_id, article_id, translation_id, portal_id, section_id, language, kind, at)
    values
      (change.publication_id, change.article_id, change.translation_id, change.portal_id, change.section_id,
       change.language, change.kind, change.at)
    returning id into noted;
    perform jobs.add('follow-change', json_build_object('changeId', noted), null, null);
    said := said || jsonb_build_object('id', noted, 'article', change.article_id, 'portal', change.portal_id,
      'section', change.section_id, 'language', change.language);
    -- A notification holds at most 8,000 bytes.
    if jsonb_array_length(said) = 20 then
      perform pg_notify('delivery', jsonb_build_object('changes', said)::text);
      said := '[]'::jsonb;
    end if;
  end loop;
  if said <> '[]'::jsonb then
    perform pg_notify('delivery', jsonb_build_object('changes', said)::text);
  end if;
end
$$;
--> statement-breakpoint

create function follow_new_publications() returns trigger language plpgsql as $$
begin
  perform note_publication_changes(array_agg(row(
    null, n.id, n.article_id, n.translation_id, n.portal_id, n.section_id, n.language,
    case when exists (select from publications earlier
                      where earlier.translation_id = n.translation_id and earlier.id <> n.id)
      then 'updated' else 'published' end,
    n.updated_at)::publication_changes order by n.updated_at, n.id))
  from new_rows n where n.status = 'live' having count(*) > 0;
  return null;
end
$$;
--> statement-breakpoint
create trigger publications_follow_new after insert on publications
  referencing new table as new_rows
  for each statement execute function follow_new_publications();
--> statement-breakpoint

-- A publication that makes way for its successor says nothing: the successor does.
create function follow_changed_publications() returns trigger language plpgsql as $$
begin
  perform note_publication_changes(array_agg(row(
    null, n.id, n.article_id, n.translation_id, n.portal_id, n.section_id, n.language,
    (case when n.status = o.status then 'marked'
          when n.status = 'withdrawn' and o.status = 'live' then 'withdrawn'
          when n.status = 'takenDown' then 'takenDown'
          when n.status = 'live' then 'restored'
          else 'marked' end),
    now())::publication_changes order by n.id))
  from new_rows n join old_rows o using (id)
  where n.status <> 'superseded'
    and (n.status, n.is_stale, n.has_notice, n.public_note, n.redirect_url)
        is distinct from (o.status, o.is_stale, o.has_notice, o.public_note, o.redirect_url)
  having count(*) > 0;
  return null;
end
$$;
--> statement-breakpoint
create trigger publications_follow_changed after update on publications
  referencing old table as old_rows new table as new_rows
  for each statement execute function follow_changed_publications();
--> statement-breakpoint
create trigger publication_changes_append_only before update or delete on publication_changes
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger publication_signatures_append_only before update or delete on publication_signatures
  for each row execute function refuse_change();
--> statement-breakpoint

-- What every process keeps in memory: it is told to read again.
create function tell_directory_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('delivery', jsonb_build_object('directory', tg_table_name)::text);
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  watched text;
begin
  foreach watched in array array['portals', 'portal_languages', 'sections', 'section_names', 'trusted_documents',
                                 'signing_keys'] loop
    execute format(
      'create trigger %I after insert or update or delete on %I
         for each statement execute function tell_directory_change()', watched || '_tell', watched);
  end loop;
end
$$;
--> statement-breakpoint
-- Use of a key is noted each minute and changes nothing that is kept.
create trigger api_clients_tell after insert or delete or update of
    name, key_hash, scopes, allowed_origins, cost_per_minute, expires_at, revoked_at on api_clients
  for each statement execute function tell_directory_change();
--> statement-breakpoint

grant select, insert on publication_changes, publication_signatures to haidang_editorial;
--> statement-breakpoint
grant usage on sequence publication_changes_id_seq to haidang_editorial;
--> statement-breakpoint
grant select, insert, update on
  api_clients, api_client_usage, signing_keys, webhooks, webhook_deliveries, purges
  to haidang_editorial;
--> statement-breakpoint
grant select, insert, update, delete on trusted_documents to haidang_editorial;
--> statement-breakpoint

grant select on trusted_documents to haidang_public;
--> statement-breakpoint
grant select (id, key_hash, scopes, allowed_origins, cost_per_minute, expires_at, revoked_at)
  on api_clients to haidang_public;
--> statement-breakpoint
grant select (id, public_jwk, created_at, retired_at) on signing_keys to haidang_public;
--> statement-breakpoint
grant select on publication_signatures to haidang_public;
--> statement-breakpoint
alter table publication_signatures enable row level security;
--> statement-breakpoint
create policy editorial_all on publication_signatures to haidang_editorial using (true) with check (true);
--> statement-breakpoint

-- Windows of the public role onto what is not live: each shows no more than its name says, and none leads to a draft.

-- The published states of a language version that is live now, newest first; nothing when it is not live.
create function public_states(of_translation uuid) returns table (
  id uuid, status publication_status, content_hash text, change_note text, updated_at timestamptz, ended_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.status, p.content_hash, p.change_note, p.updated_at, p.ended_at
  from publications p
  where p.translation_id = of_translation and p.status in ('live', 'superseded')
    and exists (select from publications l where l.translation_id = of_translation and l.status = 'live')
  order by p.updated_at desc, p.id desc
$$;
--> statement-breakpoint
-- One published state with its text, as long as its language version is live.
create function public_state(of_publication uuid) returns table (
  id uuid, article_id uuid, translation_id uuid, portal_id uuid, section_id uuid, language text,
  status publication_status, title text, slug text, summary text, body_html text, attribution text, author text,
  source_name text, source_url text, content_hash text, change_note text, published_at timestamptz,
  updated_at timestamptz, ended_at timestamptz, has_notice boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.article_id, p.translation_id, p.portal_id, p.section_id, p.language, p.status, p.title, p.slug,
    p.summary, p.body_html, p.attribution, p.author, p.source_name, p.source_url, p.content_hash, p.change_note,
    p.published_at, p.updated_at, p.ended_at, p.has_notice
  from publications p
  where p.id = of_publication and p.status in ('live', 'superseded')
    and exists (select from publications l where l.translation_id = p.translation_id and l.status = 'live')
$$;
--> statement-breakpoint
-- How a language version that is not live any more ended: what readers of its old address are told, and no word of its text.
create function ended_publication(of_translation uuid) returns table (
  status publication_status, public_note text, redirect_url text, ended_at timestamptz, portal_id uuid, language text
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.status, p.public_note, p.redirect_url, p.ended_at, p.portal_id, p.language
  from publications p
  where p.translation_id = of_translation and p.status in ('withdrawn', 'takenDown')
    and not exists (select from publications l where l.translation_id = of_translation and l.status = 'live')
  order by p.updated_at desc, p.id desc
  limit 1
$$;
--> statement-breakpoint
-- What became of everything that was published under this hash; no title and no text.
create function published_under(hash text) returns table (
  id uuid, translation_id uuid, portal_id uuid, language text, status publication_status, public_note text,
  updated_at timestamptz, ended_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.translation_id, p.portal_id, p.language, p.status, p.public_note, p.updated_at, p.ended_at
  from publications p where p.content_hash = hash
  order by p.updated_at desc, p.id desc
  limit 50
$$;
--> statement-breakpoint
create index publications_content_hash on publications (content_hash);
--> statement-breakpoint
-- How the language version of a published state ended; nothing while it is live, or when there never was such a state.
create function ended_state(of_publication uuid) returns table (
  status publication_status, public_note text, redirect_url text, ended_at timestamptz, portal_id uuid, language text
) language sql stable security definer set search_path = public, pg_temp as $$
  select e.* from publications p cross join lateral ended_publication(p.translation_id) e where p.id = of_publication
$$;
--> statement-breakpoint
-- A text without its blanks and line ends, as a hash: what was copied from a page is found again however it is wrapped.
-- Immutable, since the database is in UTF-8 for good.
create function text_fingerprint(content text) returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(translate(content, E' \n\r\t\u00A0\u3000', ''), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create index publications_text_fingerprint on publications (text_fingerprint(body_text));
--> statement-breakpoint
-- What became of everything that was published with one of these bodies, where nothing but its own title and summary
-- stands before it, and nothing but its author and attribution after it. All are fingerprints; no title and no text.
create function published_text(bodies text[], befores text[], afters text[]) returns table (
  id uuid, translation_id uuid, portal_id uuid, language text, status publication_status, public_note text,
  content_hash text, updated_at timestamptz, ended_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.translation_id, p.portal_id, p.language, p.status, p.public_note, p.content_hash, p.updated_at,
    p.ended_at
  from unnest(bodies, befores, afters) as pasted (body, before, after)
  join publications p on text_fingerprint(p.body_text) = pasted.body
  where pasted.before in (text_fingerprint(''), text_fingerprint(p.title), text_fingerprint(p.summary),
      text_fingerprint(p.title || p.summary))
    and pasted.after in (text_fingerprint(''), text_fingerprint(p.author), text_fingerprint(p.attribution),
      text_fingerprint(p.author || p.attribution), text_fingerprint(p.attribution || p.author))
  group by p.id
  order by p.updated_at desc, p.id desc
  limit 50
$$;
--> statement-breakpoint
create policy public_shown on publication_signatures for select to haidang_public
  using (exists (select from public_state(publication_id)));
--> statement-breakpoint

-- What API clients used, told by processes that may write nothing else.
create function record_api_usage(
  of_client uuid, in_hour timestamptz, requests integer, refused integer, failed integer, cost bigint, bytes bigint
) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into api_client_usage as u (client_id, hour, requests, refused, failed, cost, bytes)
  values (of_client, date_trunc('hour', in_hour), requests, refused, failed, cost, bytes)
  on conflict (client_id, hour) do update set
    requests = u.requests + excluded.requests, refused = u.refused + excluded.refused,
    failed = u.failed + excluded.failed, cost = u.cost + excluded.cost, bytes = u.bytes + excluded.bytes;
  update api_clients set last_used_at = greatest(last_used_at, in_hour) where id = of_client;
$$;
--> statement-breakpoint
revoke execute on function
  public_states(uuid), public_state(uuid), ended_publication(uuid), ended_state(uuid), published_under(text),
  published_text(text[], text[], text[]),
  record_api_usage(uuid, timestamptz, integer, integer, integer, bigint, bigint)
  from public;
--> statement-breakpoint
grant execute on function
  public_states(uuid), public_state(uuid), ended_publication(uuid), ended_state(uuid), published_under(text),
  published_text(text[], text[], text[]),
  record_api_usage(uuid, timestamptz, integer, integer, integer, bigint, bigint)
  to haidang_public, haidang_editorial;
