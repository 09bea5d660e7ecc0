-- Silence: how often each integration talks, by the hour. A batch of activities adds to activity_hour
-- within its own transaction, in one of a few lanes so that batches rarely wait for each other; whoever
-- looks at an integration moves the hours that are over into its rhythm, so that table stays short.
-- No foreign keys among these: they are written on the hot path.

create table activity_hour (
  account_id uuid not null,
  integration text not null,
  direction text not null,
  type text not null,
  hour timestamptz not null,
  lane smallint not null,
  activities bigint not null,
  last_at timestamptz not null,
  lag_seconds int not null,
  constraint activity_hour_pk
    primary key (account_id, integration, direction, type, hour, lane)
) with (fillfactor = 70);

-- hours: how many activities in each hour from first_hour on, -1 where nobody can tell; eight weeks at
-- most. lag_seconds: how long after the fact it usually reports. per_week, keeps_rest: what the hours
-- teach, for finding the ones that say most about the others.
create table rhythm (
  account_id uuid not null,
  integration text not null,
  direction text not null,
  type text not null,
  first_hour timestamptz not null,
  hours int[] not null,
  last_at timestamptz not null,
  lag_seconds int not null,
  per_week double precision not null,
  keeps_rest boolean not null,
  folded_at timestamptz not null,
  constraint rhythm_pk primary key (account_id, integration, direction, type)
);

create index rhythm_busiest_ix on rhythm (account_id, per_week desc, integration);

-- Whom somebody has to look at, and when. heard_from: silence before that moment means nothing, because
-- the integration was paused or work was planned. verdict, days: what came of the last look.
create table silence_look (
  account_id uuid not null,
  integration text not null,
  due_at timestamptz not null,
  heard_from timestamptz,
  verdict text not null,
  days int not null,
  constraint silence_look_pk primary key (account_id, integration),
  constraint silence_look_verdict_ck
    check (verdict in ('LEARNING', 'TOO_SELDOM', 'TALKING', 'SILENT'))
) with (fillfactor = 70);

create index silence_look_due_ix on silence_look (due_at);

-- Since when somebody has been there without a break to take what is reported: silence before that is
-- the bot's own. One row; on Citus it stays on the coordinator.
create table hearing (
  only_one boolean not null,
  since timestamptz not null,
  noted_at timestamptz not null,
  constraint hearing_pk primary key (only_one),
  constraint hearing_only_one_ck check (only_one)
);


-- What has been logged before teaches as well.
insert into activity_hour (account_id, integration, direction, type, hour, lane, activities, last_at,
  lag_seconds)
select account_id, integration, direction, type, date_trunc('hour', created_at, 'UTC'), 0, count(*),
  max(created_at), 0
from activity
where created_at >= now() - interval '56 days' and created_at < now()
group by account_id, integration, direction, type, date_trunc('hour', created_at, 'UTC');

insert into silence_look (account_id, integration, due_at, verdict, days)
select distinct account_id, integration, now(), 'LEARNING', 0 from activity_hour;
