-- The activity log. One row is identified by account, created_at and an id derived from the
-- sender's own, so sending it again changes nothing. Partitioned by month: retention drops whole
-- partitions. Everything before the boundary, three months before this migration ran, lies in one
-- partition; the months from there on are attached by ActivityPartitions.
-- No foreign key and no trigger: this is the hot path, and Citus allows no trigger.

create table activity (
  account_id uuid not null,
  created_at timestamptz not null,
  id uuid not null,
  sender_id text not null,
  integration text not null,
  direction text not null,
  type text not null,
  status text not null,
  reference text,
  message text not null,
  message_cut boolean not null,
  received_at timestamptz not null,
  constraint activity_pk primary key (account_id, created_at, id),
  constraint activity_direction_ck check (direction in ('PULL', 'PUSH')),
  constraint activity_type_ck check (type in ('ORDER', 'CUSTOMER', 'PRODUCT')),
  constraint activity_status_ck check (status in ('SUCCESS', 'ERROR'))
) partition by range (created_at);

create index activity_integration_ix
  on activity (account_id, integration, created_at desc, id desc);
create index activity_reference_ix
  on activity (account_id, reference, created_at desc, id desc) where reference is not null;
create index activity_error_ix
  on activity (account_id, integration, created_at desc) where status = 'ERROR';

do $$
begin
  execute format(
    'create table activity_past partition of activity for values from (minvalue) to (%L)',
    to_char(
      date_trunc('month', now() at time zone 'UTC') - interval '3 months',
      'YYYY-MM-DD HH24:MI:SS"+00"'));
end
$$;
