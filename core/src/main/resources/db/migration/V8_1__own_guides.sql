-- Guides that an account writes itself. Each change is a row of its own, so that nothing is lost:
-- the newest version of an entry that is no draft is in force, unless it says that it is removed.

create table own_guide (
  account_id uuid not null,
  entry_id text not null,
  version integer not null,
  state text not null,
  definition text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint own_guide_pk primary key (account_id, entry_id, version),
  constraint own_guide_account_fk foreign key (account_id) references account (id),
  constraint own_guide_state_ck check (state in ('DRAFT', 'IN_FORCE', 'REMOVED'))
);
