-- Where an account wants personal data to be hidden; without a row it is hidden in channels. And the
-- words of messages that were sent with something hidden, for a month, so that those who may can read
-- all of it; a desk has messages in its own name, so there is no foreign key. Both are read and written for one account at a time; on Citus by account_id.

create table account_discretion (
  account_id uuid not null,
  hiding text not null,
  changed_at timestamptz not null,
  constraint account_discretion_pk primary key (account_id),
  constraint account_discretion_account_fk foreign key (account_id) references account (id),
  constraint account_discretion_hiding_ck check (hiding in ('OFF', 'CHANNELS', 'EVERYWHERE'))
);

create table full_text (
  account_id uuid not null,
  name uuid not null,
  platform text not null,
  workspace text not null,
  channel text not null,
  words text not null,
  forget_at timestamptz not null,
  constraint full_text_pk primary key (account_id, name)
);

create index full_text_forget_ix on full_text (forget_at);
