-- Master cases: cases of several accounts about the same error, under one. A master belongs to a desk,
-- as its queue does, and to no account. What is done to all of its cases is a row for each in
-- case_master_deed until it is done, so that it reaches each whatever fails in between; deeds of one
-- case are done in their order. On Citus these lie on one node with the desks.
create table case_master (
  desk uuid not null,
  number bigint not null,
  id uuid not null,
  signature text not null,
  title text not null,
  quoted text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  fix text not null,
  touched bigint not null,
  shown bigint not null,
  constraint case_master_pk primary key (desk, number)
);

create unique index case_master_by_error on case_master (desk, signature) where resolved_at is null;

create table case_master_deed (
  desk uuid not null,
  id bigint generated always as identity,
  master bigint not null,
  account_id uuid not null,
  case_id uuid not null,
  what text not null,
  text text not null,
  reason text not null,
  who text not null,
  who_name text not null,
  constraint case_master_deed_pk primary key (desk, id)
);

create index case_master_deed_by_case on case_master_deed (account_id, case_id, id);

-- What the bot's reaction to a message to all says of it.
create table case_master_mark (
  desk uuid not null,
  master bigint not null,
  message text not null,
  mark text not null,
  constraint case_master_mark_pk primary key (desk, master, message),
  constraint case_master_mark_ck check (mark in ('NONE', 'ALL', 'NOT_ALL'))
);

-- The master that a case is or was under, and whether it still is.
alter table support_case add column master bigint;
alter table support_case add column master_holds boolean not null default false;

create index support_case_by_master on support_case (master) where master is not null;
