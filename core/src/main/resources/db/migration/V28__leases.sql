-- What exactly one replica holds at a time, such as a shard of Discord's gateway (docs/adr/0049). None
-- of it belongs to an account. A replica counts its beat up for as long as it lives; the others judge
-- by their own steady clocks how long it has been silent. The fence tells one holding from the next:
-- whoever takes a lease names the fence that it has read, so of two one fails. On Citus these are
-- tables of one node.

create table lease_size (
  kind text not null,
  size int not null,
  constraint lease_size_pk primary key (kind),
  constraint lease_size_ck check (size > 0)
);

create table lease_replica (
  kind text not null,
  id uuid not null,
  beat bigint not null,
  seen_at timestamptz not null,
  constraint lease_replica_pk primary key (kind, id)
) with (fillfactor = 25);

create table lease (
  kind text not null,
  size int not null,
  number int not null,
  holder uuid,
  fence bigint not null,
  constraint lease_pk primary key (kind, size, number)
);
