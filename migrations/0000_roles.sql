-- Two roles besides the owner who migrates: the editorial door's and the public door's. Roles belong to the whole
-- server, so another database may have made them already. They cannot sign in until an administrator gives them a
-- password; until then the owner acts as them (SET ROLE), which is why they are granted to it.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['haidang_editorial', 'haidang_public'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another process was faster
    end;
    begin
      execute format('set local role %I', wanted);
      set local role none;
    exception when insufficient_privilege then
      -- From PostgreSQL 16 on, whoever made a role may grant it, but not act as it without a grant.
      execute format('grant %I to current_user', wanted);
    end;
  end loop;
end
$$;
