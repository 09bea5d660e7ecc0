-- Escalations. A case belongs to the account that asks; its number is one of all accounts', since
-- support speaks of it so. The number is taken by a statement of its own, never in the insert. look_at:
-- when time alone will change something. On Citus: distributed by account_id, co-located, except
-- desk_scope, which lies on one node with the desks.
create sequence case_number start 1001;

create table support_case (
  account_id uuid not null,
  id uuid not null,
  number bigint not null,
  desk uuid not null,
  requester text not null,
  requester_name text not null,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  is_private boolean not null,
  title text not null,
  quoted text not null,
  asked text not null,
  integration text not null,
  signature text not null,
  problem uuid,
  activity text not null,
  opened_at timestamptz not null,
  state text not null,
  priority text not null,
  owner text not null,
  owner_name text not null,
  waiting_since timestamptz not null,
  counted_from timestamptz not null,
  nudged_at timestamptz,
  snoozed_until timestamptz,
  snoozed_why text,
  started_at timestamptz not null,
  answered_at timestamptz,
  paused_seconds bigint not null,
  is_late boolean not null,
  resolved_at timestamptz,
  proposal text not null,
  fix text not null,
  survey text not null,
  revision bigint not null,
  look_at timestamptz,
  constraint support_case_pk primary key (account_id, id),
  constraint support_case_state_ck check (state in ('NEW', 'CLAIMED', 'WAITING_FOR_CUSTOMER',
    'WAITING_FOR_SUPPORT', 'RESOLVED', 'REOPENED'))
) with (fillfactor = 80);

create index support_case_by_number on support_case (number);
create index support_case_by_age on support_case (account_id, number desc);
create index support_case_open_by_desk on support_case (desk, number) where state <> 'RESOLVED';
create index support_case_by_signature on support_case (signature) where signature <> '';
create index support_case_by_look on support_case (look_at) where look_at is not null;

-- What happened to a case, and what was said of it.
create table case_event (
  account_id uuid not null,
  case_id uuid not null,
  revision bigint not null,
  at timestamptz not null,
  what text not null,
  why text not null,
  who text not null,
  who_name text not null,
  constraint case_event_pk primary key (account_id, case_id, revision)
);

-- What the bot itself has said in a case's threads, in plain words: for the transcript.
create table case_word (
  account_id uuid not null,
  case_id uuid not null,
  side text not null,
  number bigint not null,
  at timestamptz not null,
  text text not null,
  constraint case_word_pk primary key (account_id, case_id, side, number)
);

-- Who else wants to hear of a case. side: REQUESTER or DESK.
create table case_follower (
  account_id uuid not null,
  case_id uuid not null,
  who text not null,
  who_name text not null,
  side text not null,
  since timestamptz not null,
  constraint case_follower_pk primary key (account_id, case_id, who)
);

-- The messages with which a case's threads begin, by their handles, and the threads once they are
-- there. Rows of case_thread are only ever inserted, by who hears that a message was delivered.
create table case_root (
  account_id uuid not null,
  handle uuid not null,
  case_id uuid not null,
  side text not null,
  constraint case_root_pk primary key (account_id, handle)
);

create table case_thread (
  account_id uuid not null,
  case_id uuid not null,
  side text not null,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  thread text not null,
  constraint case_thread_pk primary key (account_id, case_id, side, thread)
);

create index case_thread_by_place on case_thread (platform, workspace_id, thread);

-- What somebody wants help with, while the form is not filled in.
create table case_draft (
  account_id uuid not null,
  id uuid not null,
  quoted text not null,
  made_at timestamptz not null,
  constraint case_draft_pk primary key (account_id, id)
);

create index case_draft_by_age on case_draft (made_at);

-- At whose log somebody of support looks who types in the desk's channel, and not in a thread.
create table desk_scope (
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  user_id text not null,
  account_id uuid not null,
  since timestamptz not null,
  constraint desk_scope_pk primary key (platform, workspace_id, channel_id, user_id)
);

-- The queue of each desk, to be shown anew when it is touched; one row a desk.
create table desk_queue (
  desk uuid not null,
  touched bigint not null,
  shown bigint not null,
  constraint desk_queue_pk primary key (desk)
);
