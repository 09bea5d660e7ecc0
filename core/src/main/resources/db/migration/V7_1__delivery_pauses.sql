-- Until when a platform has asked for silence in a channel. Whoever takes over from a worker that died
-- obeys it too. It goes on the same node as the other tables of deliveries.

create table delivery_pause (
  account_id uuid not null,
  lane uuid not null,
  paused_until timestamptz not null,
  constraint delivery_pause_pk primary key (account_id, lane)
);
