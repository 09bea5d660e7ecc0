-- The audit log. An entry carries a hash of what it says and of the entry before it in its account;
-- audit_head is the newest one's, locked while another is added. People are named by rows of their
-- own, and stand in the chain by a salted hash: who is forgotten loses key, name and salt, and the
-- chain still verifies. What concerns no account, or the bot itself, has an id of zeros, so there are
-- no foreign keys to accounts.

create table audit_entry (
  account_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  act text not null,
  subject text not null,
  place text not null,
  person uuid,
  actor text not null,
  before text not null,
  after text not null,
  hash bytea not null,
  constraint audit_entry_pk primary key (account_id, number)
);

comment on table audit_entry is 'append-only: the runtime roles may neither change nor remove rows';

create table audit_head (
  account_id uuid not null,
  number bigint not null,
  hash bytea not null,
  constraint audit_head_pk primary key (account_id)
);

create table audit_person (
  account_id uuid not null,
  id uuid not null,
  key text,
  name text,
  salt bytea,
  seal bytea not null,
  forgotten_at timestamptz,
  constraint audit_person_pk primary key (account_id, id)
);

create index audit_person_by_key_ix on audit_person (account_id, key);
