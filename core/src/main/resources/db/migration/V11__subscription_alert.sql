-- What channels want to hear (subscription), and what each of them has been told of each problem
-- (alert). An alert is one living message: its row says how far the channel is told, so that any
-- replica can go on from there. A subscription that is not active is a draft which somebody looks at
-- before saving it.
create table subscription (
  account_id uuid not null references account (id),
  id uuid not null,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  integrations text[] not null,
  types text[] not null,
  directions text[] not null,
  categories text[] not null,
  threshold text not null,
  repeats text not null,
  quiet text,
  digest text not null,
  digest_at timestamptz,
  zone text not null,
  mentions jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  is_active boolean not null,
  constraint subscription_pk primary key (account_id, id)
);

create index subscription_by_channel
  on subscription (account_id, platform, workspace_id, channel_id);
create index subscription_by_digest on subscription (digest_at) where digest_at is not null;

-- What a channel has been told of a problem. look_at: when it has to be looked at though nothing
-- changes. summary: the number of the channel's summary in which the problem stands, or 0.
create table alert (
  account_id uuid not null,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  problem uuid not null,
  phase text not null,
  face text not null,
  numbers text not null,
  said_at timestamptz not null,
  edited_at timestamptz not null,
  round int not null,
  summary int not null,
  look_at timestamptz,
  constraint alert_pk primary key (account_id, platform, workspace_id, channel_id, problem),
  constraint alert_phase_ck check (phase in ('UNSAID', 'HELD', 'SAID', 'SUMMED', 'OVER'))
) with (fillfactor = 80);

create index alert_by_problem on alert (account_id, problem);
create index alert_by_time on alert (account_id, platform, workspace_id, channel_id, said_at);
create index alert_by_look on alert (look_at) where look_at is not null;

-- One row a channel, locked while something is decided for it, with its present summary.
create table alert_channel (
  account_id uuid not null,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  summary int not null,
  began_at timestamptz not null,
  summed_at timestamptz not null,
  constraint alert_channel_pk primary key (account_id, platform, workspace_id, channel_id)
);

-- Who wants one direct message when a problem is over.
create table problem_watch (
  account_id uuid not null,
  problem uuid not null,
  platform text not null,
  workspace_id text not null,
  user_id text not null,
  since timestamptz not null,
  constraint problem_watch_pk primary key (account_id, problem, platform, workspace_id, user_id)
);
