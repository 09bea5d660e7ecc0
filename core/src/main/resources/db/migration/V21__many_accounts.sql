-- A workspace may show several accounts, as an agency's does; a channel shows one of them, which
-- somebody chose there. Wrong link codes are counted for a while, by person and by workspace. Like the
-- links these tables are asked before the account is known, so their keys do not begin with it.

alter table workspace_link drop constraint workspace_link_pk;
alter table workspace_link
  add constraint workspace_link_pk primary key (platform, workspace_id, account_id);

create table channel_account (
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  account_id uuid not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  constraint channel_account_pk primary key (platform, workspace_id, channel_id)
);

create table link_guess (
  platform text not null,
  workspace_id text not null,
  user_id text not null,
  guessed_at timestamptz not null
);

create index link_guess_ix on link_guess (platform, workspace_id, guessed_at);
