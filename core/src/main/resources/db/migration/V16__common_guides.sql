-- Guides that support writes for all accounts without a release, a row a version as in own_guide.
-- They are few and belong to nobody, so the table is not distributed.

create table common_guide (
  entry_id text not null,
  version integer not null,
  state text not null,
  definition text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint common_guide_pk primary key (entry_id, version),
  constraint common_guide_state_ck check (state in ('DRAFT', 'IN_FORCE', 'REMOVED'))
);
