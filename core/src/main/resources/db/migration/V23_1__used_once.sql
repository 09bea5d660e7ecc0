-- Hashes of what works once and for minutes only: signed requests of Slack, and the states of
-- installations under way. A second use is refused by the primary key, whichever replica it
-- reaches. Belongs to no account; on Citus on one node.
create table used_once (
  hash bytea not null,
  forget_at timestamptz not null,
  constraint used_once_pk primary key (hash)
);

create index used_once_by_time_ix on used_once (forget_at);
