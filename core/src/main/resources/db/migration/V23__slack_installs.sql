-- Where the Slack app is installed by OAuth, with the tokens of each installation. bot_token and
-- refresh_token are encrypted (docs/adr/0039): they open only in this row and column. An
-- installation belongs to a Slack workspace or a whole Enterprise organisation, not to an account;
-- on Citus these are few rows on one node.
create table slack_install (
  workspace_id text not null,
  name text not null,
  is_org boolean not null,
  bot_user text not null,
  scopes text[] not null,
  bot_token text not null,
  refresh_token text,
  expires_at timestamptz,
  refreshing_until timestamptz,
  installed_by text not null,
  installed_at timestamptz not null,
  constraint slack_install_pk primary key (workspace_id)
);

create index slack_install_by_expiry_ix on slack_install (expires_at)
  where refresh_token is not null;

-- Which workspaces belong to an organisation that has installed the app as a whole; known once one
-- of them was heard from.
create table slack_org_workspace (
  workspace_id text not null,
  org_id text not null,
  constraint slack_org_workspace_pk primary key (workspace_id)
);
