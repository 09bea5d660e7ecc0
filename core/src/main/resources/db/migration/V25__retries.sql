-- Retries from the chat: an account has one webhook, to which signed requests to sync records again are
-- sent. secret and old_secret are encrypted (docs/adr/0039) for their own account; the old one signs
-- beside the new one until old_until.
create table webhook (
  account_id uuid not null references account (id),
  url text not null,
  confirm_above int not null,
  secret text not null,
  old_secret text,
  old_until timestamptz,
  is_active boolean not null,
  why text not null,
  changed_at timestamptz not null,
  constraint webhook_pk primary key (account_id)
);

-- What somebody wants to have synced again. state: ASKED waits for a second person until expires_at.
-- problem: null when the error belongs to none. platform, workspace_id, channel_id: where the second
-- person is asked; '' where nobody has to be.
create table retry (
  account_id uuid not null,
  id uuid not null,
  integration text not null,
  problem uuid,
  title text not null,
  state text not null,
  records int not null,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by text not null,
  decided_by_name text not null,
  decided_at timestamptz,
  platform text not null,
  workspace_id text not null,
  channel_id text not null,
  constraint retry_pk primary key (account_id, id),
  constraint retry_state_ck check (state in ('ASKED', 'SENT', 'CANCELLED', 'EXPIRED'))
);

create index retry_by_time_ix on retry (account_id, asked_at desc);
create index retry_by_problem_ix on retry (account_id, problem, asked_at desc);
create index retry_expiring_ix on retry (expires_at) where state = 'ASKED';

-- Its records, each as it had failed when it was sent. message: in which message it went.
create table retry_record (
  account_id uuid not null,
  retry uuid not null,
  number int not null,
  message int not null,
  integration text not null,
  direction text not null,
  type text not null,
  reference text not null,
  failed_at timestamptz not null,
  sender_id text not null,
  constraint retry_record_pk primary key (account_id, retry, number)
);

create index retry_record_by_record_ix
  on retry_record (account_id, integration, reference, direction, type);

-- The messages of it. due_at: when it may be tried next; while somebody tries, when another may.
create table retry_message (
  account_id uuid not null,
  retry uuid not null,
  number int not null,
  state text not null,
  attempts int not null,
  due_at timestamptz not null,
  detail text not null,
  changed_at timestamptz not null,
  constraint retry_message_pk primary key (account_id, retry, number),
  constraint retry_message_state_ck check (state in ('OWED', 'TAKEN', 'NOT_NEEDED', 'GIVEN_UP'))
);

create index retry_message_due_ix on retry_message (due_at) where state = 'OWED';
