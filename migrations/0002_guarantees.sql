-- What the tables promise beyond columns and keys.

-- A translation and its first revision name each other; both are made in one transaction.
alter table translations
  alter constraint translations_current_revision_id_revisions_id_fk deferrable initially deferred;
--> statement-breakpoint

-- Events are append-only and each continues the chain (HP20-5.1c).
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
--> statement-breakpoint
create trigger events_append_only before update or delete on events
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger events_never_truncated before truncate on events
  for each statement execute function refuse_change();
--> statement-breakpoint
create function continue_chain() returns trigger language plpgsql as $$
declare
  last record;
begin
  select sequence, hash into last from events order by sequence desc limit 1;
  if new.sequence <> coalesce(last.sequence, 0) + 1
     or new.previous_hash <> coalesce(last.hash, repeat('0', 64)) then
    raise exception 'event % does not continue the chain', new.sequence using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger events_continue_chain before insert on events
  for each row execute function continue_chain();
--> statement-breakpoint

-- A sealed revision never changes, and no revision is ever deleted.
create function keep_sealed_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.sealed_at is not null then
    raise exception 'revision % is sealed', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger revisions_keep_sealed before update or delete on revisions
  for each row execute function keep_sealed_revision();
--> statement-breakpoint

-- What was published stays as it was published (LS21-14.2b): only its life goes on.
create function keep_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'publications are never deleted' using errcode = 'insufficient_privilege';
  end if;
  if (to_jsonb(old) - array['status', 'is_stale', 'has_notice', 'ended_at', 'public_note', 'redirect_url'])
     is distinct from
     (to_jsonb(new) - array['status', 'is_stale', 'has_notice', 'ended_at', 'public_note', 'redirect_url']) then
    raise exception 'the content of publication % never changes', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger publications_keep before update or delete on publications
  for each row execute function keep_publication();
--> statement-breakpoint

-- The editorial role works on rows; history it may only add to.
grant usage on schema public to haidang_editorial, haidang_public;
--> statement-breakpoint
grant select, insert, update on
  portals, portal_languages, portal_roles, portal_deadlines, calendar_days, sections, section_names,
  users, sessions, sign_in_failures, memberships, delegations,
  articles, translations, revisions, media, tasks, takedowns, slug_history
  to haidang_editorial;
--> statement-breakpoint
grant delete on portal_roles, portal_deadlines, calendar_days, section_names, sign_in_failures, memberships
  to haidang_editorial;
--> statement-breakpoint
grant select, insert on events, publications, publication_media to haidang_editorial;
--> statement-breakpoint
grant update (status, is_stale, has_notice, ended_at, public_note, redirect_url) on publications to haidang_editorial;
--> statement-breakpoint

-- The public role reads what is live, and nothing that leads to a draft.
grant select on portal_languages, sections, section_names, slug_history to haidang_public;
--> statement-breakpoint
grant select (id, key, parent_id, level, kind, domain, default_language, time_zone, regulation, updated_at)
  on portals to haidang_public;
--> statement-breakpoint
grant select (
  id, article_id, translation_id, portal_id, section_id, language, is_source, source_language, status, kind,
  information_kind, provenance, title, slug, summary, body_html, body_text, seo, tags, author, source_name,
  source_url, attribution, cover, media, content_hash, change_note, published_at, updated_at, is_stale, has_notice
) on publications to haidang_public;
--> statement-breakpoint
grant select on publication_media to haidang_public;
--> statement-breakpoint
grant select (id, sha256, mime_type, size, width, height) on media to haidang_public;
--> statement-breakpoint
alter table publications enable row level security;
--> statement-breakpoint
create policy editorial_all on publications to haidang_editorial using (true) with check (true);
--> statement-breakpoint
create policy public_live on publications for select to haidang_public using (status = 'live');
--> statement-breakpoint
alter table publication_media enable row level security;
--> statement-breakpoint
create policy editorial_all on publication_media to haidang_editorial using (true) with check (true);
--> statement-breakpoint
create policy public_live on publication_media for select to haidang_public
  using (exists (select from publications p where p.id = publication_id));
--> statement-breakpoint
alter table media enable row level security;
--> statement-breakpoint
create policy editorial_all on media to haidang_editorial using (true) with check (true);
--> statement-breakpoint
create policy public_live on media for select to haidang_public
  using (exists (select from publication_media pm where pm.media_id = media.id));
