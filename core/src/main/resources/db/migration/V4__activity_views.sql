-- The lists that are shown in chats: a button has room for 100 characters, which is less than a
-- query, so it carries the name of a row here. Rows that nobody uses for 30 days are forgotten.
create table activity_view (
  account_id uuid not null,
  name uuid not null,
  view jsonb not null,
  used_at timestamptz not null,
  constraint activity_view_pk primary key (account_id, name)
);

create index activity_view_by_use on activity_view (used_at);
