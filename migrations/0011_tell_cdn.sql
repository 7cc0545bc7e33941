-- What every process keeps in memory has changed: it is told to read again, and a CDN to forget what was made from it, where
-- answers carry a key for that. The job is one per transaction, so that no transaction waits for the job of another.
create function tell_directory(changed text, key text) returns void language plpgsql as $$
begin
  perform pg_notify('delivery', jsonb_build_object('directory', changed)::text);
  if key is not null then
    perform jobs.add('purge-key', json_build_object('key', key), null,
      'purge-key/' || key || '/' || pg_current_xact_id());
  end if;
end
$$;
--> statement-breakpoint
revoke execute on function tell_directory(text, text) from public;
--> statement-breakpoint
grant execute on function tell_directory(text, text) to haidang_editorial;
--> statement-breakpoint

-- Its argument is the key that answers carry for the table; without one, no answer depends on it.
create or replace function tell_directory_change() returns trigger language plpgsql as $$
begin
  perform tell_directory(tg_table_name, tg_argv[0]);
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  watched text;
begin
  foreach watched in array array['portals', 'portal_languages', 'sections', 'section_names'] loop
    execute format(
      'create or replace trigger %I after insert or update or delete on %I
         for each statement execute function tell_directory_change(''directory'')', watched || '_tell', watched);
  end loop;
end
$$;
--> statement-breakpoint
create or replace trigger signing_keys_tell after insert or update or delete on signing_keys
  for each statement execute function tell_directory_change('signing-keys');
