-- Conversations: threads whose talk is copied into each other. What happens in a watched thread is
-- written to "relay_inbox" before it is acknowledged, and worked on by whoever locks the conversation.
-- Pairs of messages are in "relay_copy" from the first message on. "relay_thread" is looked up by a
-- place that names no account, and "relay_inbox" is claimed over all accounts: on Citus all of these go
-- on one node, as the tables of deliveries do.

create table relay_conversation (
  account_id uuid not null,
  conversation uuid not null,
  is_open boolean not null,
  closed_at timestamptz,
  constraint relay_conversation_pk primary key (account_id, conversation)
);

create table relay_thread (
  account_id uuid not null,
  conversation uuid not null,
  number int not null,
  side text not null,
  visibility text not null,
  is_speaking_only boolean not null,
  root_account uuid not null,
  root_channel text not null,
  root_name text not null,
  root uuid not null,
  platform text not null,
  workspace text not null,
  channel text,
  thread text,
  has_left boolean not null default false,
  has_ended boolean not null default false,
  is_held boolean not null default false,
  troubles int not null default 0,
  since timestamptz,
  look_at timestamptz,
  looks int not null default 0,
  constraint relay_thread_pk primary key (account_id, conversation, number),
  constraint relay_thread_side_ck check (side in ('CUSTOMER', 'DESK')),
  constraint relay_thread_visibility_ck check (visibility in ('EVERYTHING', 'MARKED'))
);

create index relay_thread_place_ix on relay_thread (platform, workspace, channel, thread);
create index relay_thread_root_ix on relay_thread (root);
create index relay_thread_look_ix on relay_thread (look_at) where look_at is not null;

-- What is to be worked on. The key tells one event from another, so one that comes again is one row.
create table relay_inbox (
  account_id uuid not null,
  conversation uuid not null,
  event text not null,
  number int not null,
  place text not null,
  body text not null,
  heard_at timestamptz not null,
  ripe_at timestamptz not null,
  waits_for_files boolean not null,
  fetch_at timestamptz,
  tries int not null default 0,
  constraint relay_inbox_pk primary key (account_id, conversation, event)
);

create index relay_inbox_ripe_ix on relay_inbox (ripe_at) where not waits_for_files;
create index relay_inbox_fetch_ix on relay_inbox (fetch_at) where waits_for_files;

create table relay_message (
  account_id uuid not null,
  conversation uuid not null,
  number int not null,
  message text not null,
  place text not null,
  channel text not null,
  speaker text not null,
  is_own boolean not null,
  body text not null,
  said_at timestamptz not null,
  version_at timestamptz not null,
  heard_at timestamptz not null,
  deleted_at timestamptz,
  is_visible boolean not null,
  is_told boolean not null,
  mark text not null,
  constraint relay_message_pk primary key (account_id, conversation, number, message),
  constraint relay_message_mark_ck check (mark in ('NONE', 'DELIVERED', 'FAILED'))
);

-- What a message said before it was changed.
create table relay_wording (
  account_id uuid not null,
  conversation uuid not null,
  number int not null,
  message text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  body text not null,
  constraint relay_wording_pk primary key (account_id, conversation, number, message, id)
);

-- Where each message was copied to: a part of it in another thread, by the handle of the outbox.
create table relay_copy (
  account_id uuid not null,
  conversation uuid not null,
  number int not null,
  message text not null,
  target int not null,
  part text not null,
  position int not null,
  handle uuid not null,
  digest uuid not null,
  state text not null,
  copy_channel text,
  copy_message text,
  constraint relay_copy_pk primary key (account_id, conversation, number, message, target, part),
  constraint relay_copy_state_ck check (state in ('OWED', 'STANDS', 'REFUSED', 'WITHDRAWN'))
);

create index relay_copy_handle_ix on relay_copy (handle);
create index relay_copy_message_ix on relay_copy (account_id, conversation, target, copy_message);

create table relay_reaction (
  account_id uuid not null,
  conversation uuid not null,
  number int not null,
  message text not null,
  person text not null,
  emoji text not null,
  is_added boolean not null,
  at timestamptz not null,
  constraint relay_reaction_pk
    primary key (account_id, conversation, number, message, person, emoji)
);

create table relay_file (
  account_id uuid not null,
  conversation uuid not null,
  file uuid not null,
  name text not null,
  media_type text not null,
  length bigint not null,
  state text not null,
  constraint relay_file_pk primary key (account_id, conversation, file),
  constraint relay_file_state_ck check (state in ('COMING', 'KEPT', 'TOO_LARGE', 'LOST'))
);

create table relay_file_piece (
  account_id uuid not null,
  conversation uuid not null,
  file uuid not null,
  piece int not null,
  bytes bytea not null,
  constraint relay_file_piece_pk primary key (account_id, conversation, file, piece)
);

alter table relay_file_piece alter column bytes set storage external;
