-- Counting a month of a busy account takes too long row by row. So days that are over are counted
-- once, by the hour, where that pays. activity_day says of which days that is so; whoever stores
-- something into such a day later on takes the mark away in the same transaction, so a mark that is
-- there is always true. Days without one are counted from the rows themselves. See docs/adr/0016.

create table activity_day (
  account_id uuid not null,
  day date not null,
  counted boolean not null,
  constraint activity_day_pk primary key (account_id, day)
);

create index activity_day_uncounted_ix on activity_day (day) where not counted;

create table activity_count (
  account_id uuid not null,
  day date not null,
  hour timestamptz not null,
  integration text not null,
  status text not null,
  type text not null,
  direction text not null,
  activities bigint not null,
  constraint activity_count_pk
    primary key (account_id, day, integration, status, type, direction, hour)
);
