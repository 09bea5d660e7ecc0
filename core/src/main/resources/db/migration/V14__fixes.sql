-- What fixed an error, remembered for the next time. account_id is the one that it belongs to, or
-- 00000000-0000-0000-0000-000000000000 when support has given it to all: a copy in words that name
-- nothing of the account it comes from (origin_*), so there is no foreign key to the account.
create table fix (
  account_id uuid not null,
  id uuid not null,
  platform text not null,
  title text not null,
  sample text not null,
  signature_version text not null,
  line text not null,
  reason text not null,
  told_by text not null,
  told_by_name text not null,
  from_case text,
  times int not null,
  used_at timestamptz not null,
  retired_at timestamptz,
  origin_account uuid,
  origin_fix uuid,
  constraint fix_pk primary key (account_id, id)
);

-- Under which signatures it is found: under each that its error has had.
create table fix_key (
  account_id uuid not null,
  signature text not null,
  fix uuid not null,
  constraint fix_key_pk primary key (account_id, signature, fix)
);

-- Whether it helped: one vote a person, which may be changed.
create table fix_vote (
  account_id uuid not null,
  fix uuid not null,
  voter text not null,
  helped boolean not null,
  voted_at timestamptz not null,
  constraint fix_vote_pk primary key (account_id, fix, voter)
);

create table fix_event (
  account_id uuid not null,
  fix uuid not null,
  id uuid not null,
  at timestamptz not null,
  what text not null,
  who text not null,
  who_name text not null,
  note text not null,
  constraint fix_event_pk primary key (account_id, fix, id)
);
