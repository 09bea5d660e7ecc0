-- Problems: the same error on the same integration, with its life. A batch of activities adds to
-- problem and problem_record within its own transaction and notes in problem_look that somebody has
-- to look; the keeper looks, decides and notes in problem_change what others have to be told.
-- No foreign keys among these: they are written on the hot path.

alter table activity add column problem uuid;

create index activity_problem_ix
  on activity (account_id, problem, created_at desc, id desc) where problem is not null;

-- merged_into: the problem that this one is a part of; then the life is that one's alone.
-- since: when the present outbreak began; null for the first, which began with first_seen.
-- written_off: a person said that what failed until then is done with.
-- told_*: what was last noted in problem_change, so that a look that finds nothing new is silent.
create table problem (
  account_id uuid not null,
  id uuid not null,
  integration text not null,
  platform text not null,
  signature text not null,
  signature_version text not null,
  template text not null,
  title text not null,
  sample text not null,
  sample_at timestamptz not null,
  sample_id uuid not null,
  count bigint not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  merged_into uuid,
  state text not null,
  since timestamptz,
  muted_until timestamptz,
  ended_at timestamptz,
  written_off timestamptz,
  inferred boolean not null,
  counted_before bigint not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  changed_by_name text not null,
  owner text not null,
  owner_name text not null,
  guide text,
  category text,
  cause uuid,
  told_count bigint not null,
  told_stuck bigint not null,
  revision bigint not null,
  constraint problem_pk primary key (account_id, id),
  constraint problem_state_ck
    check (state in ('OPEN', 'ACKNOWLEDGED', 'MUTED', 'RESOLVED', 'RECOVERED'))
) with (fillfactor = 70);

create index problem_integration_ix on problem (account_id, integration);
create index problem_merged_ix on problem (account_id, merged_into) where merged_into is not null;

-- One record that failed: its reference, or '' for all that failed without one. A success of the
-- same integration, direction, type and reference after cured_after syncs it.
-- look_at: when the log has to be asked for such a success; null when it need not be.
create table problem_record (
  account_id uuid not null,
  problem uuid not null,
  direction text not null,
  type text not null,
  reference text not null,
  integration text not null,
  failed_at timestamptz not null,
  cured_after timestamptz not null,
  synced_at timestamptz,
  seen_at timestamptz not null,
  look_at timestamptz,
  constraint problem_record_pk primary key (account_id, problem, direction, type, reference)
);

create index problem_record_key_ix
  on problem_record (account_id, integration, reference, direction, type);
create index problem_record_look_ix
  on problem_record (account_id, problem, look_at) where look_at is not null;
create index problem_record_stuck_ix
  on problem_record (account_id, problem, failed_at) where synced_at is null;

-- How many errors there were in each hour; for the trend, and forgotten after a while.
create table problem_hour (
  account_id uuid not null,
  problem uuid not null,
  hour timestamptz not null,
  errors bigint not null,
  constraint problem_hour_pk primary key (account_id, problem, hour)
);

create index problem_hour_ix on problem_hour (hour);

create table problem_history (
  account_id uuid not null,
  problem uuid not null,
  revision bigint not null,
  at timestamptz not null,
  state text not null,
  what text not null,
  why text not null,
  who text not null,
  who_name text not null,
  constraint problem_history_pk primary key (account_id, problem, revision)
);

-- Who has to be looked at, and when; one row a problem, however often it is touched.
create table problem_look (
  account_id uuid not null,
  problem uuid not null,
  due_at timestamptz not null,
  constraint problem_look_pk primary key (account_id, problem)
);

create index problem_look_due_ix on problem_look (due_at);

-- What others have to be told of; one row a problem until it is claimed.
create table problem_change (
  account_id uuid not null,
  problem uuid not null,
  since timestamptz not null,
  changes bigint not null,
  constraint problem_change_pk primary key (account_id, problem)
);

create index problem_change_since_ix on problem_change (since);
