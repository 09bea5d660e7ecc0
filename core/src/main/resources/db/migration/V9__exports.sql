-- Exports that people asked for in the chat and that are too large to be answered at once: owed,
-- written by whichever replica claims them, and taken over when that one does not come back.
-- A link to download an export is looked up before its account is known, so its key does not begin
-- with it; of its secret only the SHA-256 is kept.

create table export (
  account_id uuid not null,
  id uuid not null,
  query jsonb not null,
  asked text not null,
  platform text not null,
  workspace_id text not null,
  user_id text not null,
  user_name text not null,
  state text not null,
  activities bigint not null,
  files_sent integer not null,
  detail text not null,
  letter_channel text,
  letter_id text,
  runner uuid,
  free_from timestamptz not null,
  requested_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint export_pk primary key (account_id, id),
  constraint export_account_fk foreign key (account_id) references account (id),
  constraint export_state_ck
    check (state in ('OWED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);

create index export_unfinished_ix on export (free_from) where state in ('OWED', 'RUNNING');

create table export_link (
  hash bytea not null,
  account_id uuid not null,
  export_id uuid not null,
  expires_at timestamptz not null,
  constraint export_link_pk primary key (hash),
  constraint export_link_export_fk foreign key (account_id, export_id)
    references export (account_id, id) on delete cascade
);
