-- An account's connections to third-party platforms, named by a key that the account chose.

create table integration (
  account_id uuid not null,
  key text not null,
  platform text not null,
  name text not null,
  state text not null,
  created_at timestamptz not null,
  constraint integration_pk primary key (account_id, key),
  constraint integration_account_fk foreign key (account_id) references account (id),
  constraint integration_state_ck check (state in ('CONNECTED', 'PAUSED'))
);
