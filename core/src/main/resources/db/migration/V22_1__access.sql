-- Who may do what in a workspace with an account. subject_kind: EVERYONE (with an empty id), GROUP (a
-- user group of Slack, a role of Discord) or PERSON. granted: NONE is for everyone alone. Without a
-- row everyone is a manager; the workspace's own admins are admins always.

create table access_grant (
  account_id uuid not null,
  platform text not null,
  workspace_id text not null,
  subject_kind text not null,
  subject_id text not null,
  granted text not null,
  granted_by text not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  constraint access_grant_pk
    primary key (account_id, platform, workspace_id, subject_kind, subject_id),
  constraint access_grant_account_fk foreign key (account_id) references account (id),
  constraint access_grant_kind_ck check (subject_kind in ('EVERYONE', 'GROUP', 'PERSON')),
  constraint access_grant_granted_ck
    check (granted in ('NONE', 'VIEWER', 'RESPONDER', 'MANAGER', 'ADMIN'))
);
