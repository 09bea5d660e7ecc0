-- Who may use the log: accounts, their keys, and the chat workspaces linked to them.
-- These tables are the directory: they are asked before the account is known, so their keys do not
-- begin with it. Secrets are kept as SHA-256 only.

create table account (
  id uuid not null,
  key text not null,
  name text not null,
  create_integrations boolean not null,
  created_at timestamptz not null,
  constraint account_pk primary key (id)
);

create table api_key (
  hash bytea not null,
  account_id uuid not null,
  scopes text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  constraint api_key_pk primary key (hash),
  constraint api_key_account_fk foreign key (account_id) references account (id)
);

create table admin_token (
  only_one boolean not null,
  hash bytea not null,
  created_at timestamptz not null,
  constraint admin_token_pk primary key (only_one),
  constraint admin_token_only_one_ck check (only_one)
);

create table link_code (
  hash bytea not null,
  account_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint link_code_pk primary key (hash),
  constraint link_code_account_fk foreign key (account_id) references account (id)
);

create table workspace_link (
  platform text not null,
  workspace_id text not null,
  workspace_name text not null,
  account_id uuid not null,
  linked_by text not null,
  linked_at timestamptz not null,
  constraint workspace_link_pk primary key (platform, workspace_id),
  constraint workspace_link_account_fk foreign key (account_id) references account (id)
);
