-- What the bot owes to chats. A row of "delivery" is written in the transaction that causes it and
-- deleted once the chat has it; between the two it is changed once, when it is first tried, and no
-- index holds that column. So the table is short, and dead rows lie behind those that are read.
-- On Citus all of these go on one node: create_distributed_table('delivery', null), since the slots
-- are claimed with "for update skip locked" over all accounts.

create table delivery (
  account_id uuid not null,
  lane uuid not null,
  id bigint generated always as identity,
  slot smallint not null,
  platform text not null,
  workspace text not null,
  channel text not null,
  handle uuid not null,
  body text,
  parent uuid,
  also_in_channel boolean not null,
  forget_at timestamptz,
  asked_at timestamptz not null,
  tried_at timestamptz,
  constraint delivery_pk primary key (account_id, lane, id)
) with (
  fillfactor = 85,
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000
);

create index delivery_slot_ix on delivery (slot, id);

-- Where the message of a handle stands, for edits, replies and taking back. Kept until its owner
-- forgets it.
create table delivery_message (
  account_id uuid not null,
  handle uuid not null,
  channel text not null,
  message text not null,
  state text not null,
  delivery_id bigint not null,
  round int not null,
  forget_at timestamptz,
  sent_at timestamptz not null,
  constraint delivery_message_pk primary key (account_id, handle),
  constraint delivery_message_state_ck check (state in ('STANDS', 'TAKEN_BACK', 'GONE'))
) with (fillfactor = 85);

create index delivery_message_forget_ix on delivery_message (forget_at)
  where forget_at is not null;

-- Deliveries that a platform has refused for good, kept to be shown.
create table delivery_dead (
  account_id uuid not null,
  id bigint not null,
  platform text not null,
  workspace text not null,
  channel text not null,
  handle uuid not null,
  body text,
  reason text not null,
  detail text not null,
  asked_at timestamptz not null,
  died_at timestamptz not null,
  constraint delivery_dead_pk primary key (account_id, id)
);

create index delivery_dead_by_age on delivery_dead (died_at);

-- Channels that do not take messages now; their deliveries are held.
create table delivery_trouble (
  account_id uuid not null,
  lane uuid not null,
  platform text not null,
  workspace text not null,
  channel text not null,
  reason text not null,
  detail text not null,
  since timestamptz not null,
  probed_at timestamptz not null,
  probes int not null,
  next_probe timestamptz not null,
  constraint delivery_trouble_pk primary key (account_id, lane)
);

-- Who sends what. A slot is a share of all workspaces. One worker holds it, for as long as the worker
-- says every few seconds that it is alive, and only its holder may record what it did. The fence
-- tells one holding from the next.
create table delivery_worker (
  id uuid not null,
  alive_until timestamptz not null,
  constraint delivery_worker_pk primary key (id)
) with (fillfactor = 25);

create table delivery_slot (
  slot smallint not null,
  owner uuid,
  fence bigint not null,
  constraint delivery_slot_pk primary key (slot)
);

insert into delivery_slot (slot, fence) select number, 0 from generate_series(0, 63) as number;
