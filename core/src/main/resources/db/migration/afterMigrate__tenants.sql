-- Row-level security, laid over whatever tables the migrations have made: run after each of them, so
-- that a new table is covered without anybody thinking of it. Statements of the bot run as one of two
-- roles that own nothing: blackbird_account sees the rows of the account that its transaction names,
-- blackbird_overview those of all. A policy is one comparison, without a sub-query (Citus refuses
-- those, and a plan is worse for them). Nothing is granted on partitions: their parent's policy does
-- not protect them. Each step is taken only where it is missing, so a start waits for no lock of a table.
-- A table whose comment begins with "append-only" can be read and added to, but not changed.

do $$
declare
  runtime_role text;
  tenant record;
  rights text;
begin
  -- Bots that start at the same moment take turns: of two that change the same right, one would fail.
  perform pg_advisory_xact_lock(491495646579);
  foreach runtime_role in array array['blackbird_account', 'blackbird_overview'] loop
    if not exists (select from pg_roles where rolname = runtime_role) then
      begin
        execute format('create role %I nologin', runtime_role);
      exception
        when duplicate_object or unique_violation then
          null; -- Another bot on this server was quicker.
      end;
    end if;
    -- Who migrates changes rows of all accounts, and in small installations is the bot's login, too.
    if not pg_has_role(current_user, runtime_role, 'usage') then
      execute format('grant %I to %I', runtime_role, current_user);
    end if;
    if not has_schema_privilege(runtime_role, current_schema(), 'usage') then
      execute format('grant usage on schema %I to %I', current_schema(), runtime_role);
    end if;
  end loop;

  for tenant in
    select c.oid, c.relname as name, c.relrowsecurity as is_secured,
      c.relforcerowsecurity as is_forced,
      coalesce(obj_description(c.oid, 'pg_class'), '') like 'append-only%' as is_append_only,
      case
        when c.relname = 'account' then 'id'
        when exists (
          select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'account_id') then 'account_id'
      end as account_column
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and c.relname !~ '^activity_(past|[0-9]{4}_[0-9]{2})$'
      and c.relname <> 'flyway_schema_history'
  loop
    rights := case
      when tenant.is_append_only then 'select, insert' else 'select, insert, update, delete' end;
    foreach runtime_role in array array['blackbird_account', 'blackbird_overview'] loop
      if not (select bool_and(has_table_privilege(runtime_role, tenant.oid, one))
          from regexp_split_to_table(rights, ', ') as one) then
        execute format('grant %s on %I to %I', rights, tenant.name, runtime_role);
      end if;
    end loop;

    if tenant.account_column is not null then
      if not tenant.is_secured then
        execute format('alter table %I enable row level security', tenant.name);
      end if;
      if not tenant.is_forced then
        execute format('alter table %I force row level security', tenant.name);
      end if;
      if not exists (
          select from pg_policy where polrelid = tenant.oid and polname = 'one_account') then
        execute format(
          'create policy one_account on %I to blackbird_account'
            ' using (%I = nullif(current_setting(''blackbird.account'', true), '''')::uuid)',
          tenant.name, tenant.account_column);
      end if;
      if not exists (
          select from pg_policy where polrelid = tenant.oid and polname = 'all_accounts') then
        execute format(
          'create policy all_accounts on %I to blackbird_overview using (true)', tenant.name);
      end if;
    end if;
  end loop;

  for tenant in
    select c.oid, c.relname as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S'
  loop
    foreach runtime_role in array array['blackbird_account', 'blackbird_overview'] loop
      if not has_sequence_privilege(runtime_role, tenant.oid, 'usage') then
        execute format('grant usage on sequence %I to %I', tenant.name, runtime_role);
      end if;
    end loop;
  end loop;
exception
  when insufficient_privilege then
    raise exception using
      errcode = 'insufficient_privilege',
      message = format('The login %I may not make the roles that keep accounts apart (%s)',
        current_user, sqlerrm),
      hint = format('Let an administrator of the database run: create role blackbird_account nologin;'
        ' create role blackbird_overview nologin;'
        ' grant blackbird_account, blackbird_overview to %I;', current_user);
end
$$;
