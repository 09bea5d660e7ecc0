-- The time zone in which a person's words ("yesterday") are read, where the chat does not tell it,
-- and the account's own for everybody else; links to lists live longer than the lists' buttons; and
-- integrations are found by the name that people know them by, also among ten thousand.

create table person_zone (
  account_id uuid not null,
  platform text not null,
  workspace_id text not null,
  user_id text not null,
  zone text not null,
  chosen_at timestamptz not null,
  constraint person_zone_pk primary key (account_id, platform, workspace_id, user_id)
);

alter table account add column zone text;

alter table activity_view add column linked_at timestamptz;

create index integration_name_ix on integration (account_id, lower(name));
