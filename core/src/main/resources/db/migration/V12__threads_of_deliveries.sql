-- A delivery may begin a thread, speak in somebody's name or be a reaction ("manner"); its owner can
-- hear what became of it; and its files are kept apart, in pieces, so that rows stay short.
-- "delivery_file" goes on the same node as the other tables of deliveries.

alter table delivery
  add column manner text,
  add column owner text not null default '',
  add column has_files boolean not null default false,
  add column is_mark boolean not null default false;

alter table delivery_message
  add column thread_channel text,
  add column thread text;

create table delivery_file (
  account_id uuid not null,
  handle uuid not null,
  file uuid not null,
  piece int not null,
  bytes bytea not null,
  constraint delivery_file_pk primary key (account_id, handle, file, piece)
);

alter table delivery_file alter column bytes set storage external;
