-- What channels want to hear (subscription), and what each of them has been told of each problem
-- (alert). An alert is one living message: its row says how far the channel is told, so that any
-- replica can go on from there.
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
  constraint subscription_pk primary key (account_id, id)
);

create index subscription_by_channel
  on subscription (account_id, platform, workspace_id, channel_id);
create index subscription_by_digest on subscription (digest_at) where digest_at is not null;
