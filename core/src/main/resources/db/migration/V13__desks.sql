-- Where support works. A desk belongs to no account: it is the provider's side, and one serves many
-- accounts. account_desk says which account's cases go where; default_desk takes all others. On
-- Citus these are few rows on one node, except account_desk, which goes with its account.
create table desk (
  id uuid not null,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  name text not null,
  hours text not null,
  zone text not null,
  holidays text[] not null,
  targets jsonb not null,
  greeting text not null,
  visible_talk boolean not null,
  changed_at timestamptz not null,
  constraint desk_pk primary key (id)
);

create unique index desk_by_channel on desk (platform, workspace_id, channel_id);

create table default_desk (
  only_one boolean not null,
  desk uuid not null,
  constraint default_desk_pk primary key (only_one),
  constraint default_desk_only_one_ck check (only_one)
);

create table account_desk (
  account_id uuid not null references account (id),
  desk uuid not null,
  constraint account_desk_pk primary key (account_id)
);

-- Codes by which somebody makes the channel that they type one in a desk. account_id: for whose
-- cases; null for all that have no desk of their own. The settings are those of the admin who asked.
create table desk_code (
  hash bytea not null,
  account_id uuid,
  settings jsonb not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint desk_code_pk primary key (hash)
);

-- Ready answers of a desk.
create table snippet (
  desk uuid not null,
  name text not null,
  body text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint snippet_pk primary key (desk, name)
);
