-- A count of today must not take longer the longer the day is. So each batch leaves what it has added, in
-- the transaction that stores it (activity_batch), and that is added to activity_count from time to time:
-- then the day is open (activity_open), and is counted from there and from what is not added up yet. A day
-- with a row in activity_day is never open: the version before makes one where it stores, and leaves no
-- batches. See docs/adr/0067.

create table activity_open (
  account_id uuid not null,
  day date not null,
  constraint activity_open_pk primary key (account_id, day)
);

create table activity_batch (
  account_id uuid not null,
  day date not null,
  id uuid not null,
  total int not null,
  hours timestamptz[] not null,
  integrations text[] not null,
  statuses text[] not null,
  types text[] not null,
  directions text[] not null,
  counts bigint[] not null,
  constraint activity_batch_pk primary key (account_id, day, id)
);

-- Until now nothing in it was changed once it was there.
alter table activity_count set (fillfactor = 80);
