-- What people say about guides, and whom an account knows at each third-party platform.
-- The guides themselves come with the bot: entry_id names one of its files' entries, or one that a
-- later version no longer has. A person votes once an entry and may change the vote.

create table guide_vote (
  account_id uuid not null,
  entry_id text not null,
  chat_platform text not null,
  workspace_id text not null,
  user_id text not null,
  helpful boolean not null,
  comment text not null,
  voted_at timestamptz not null,
  constraint guide_vote_pk
    primary key (account_id, entry_id, chat_platform, workspace_id, user_id),
  constraint guide_vote_account_fk foreign key (account_id) references account (id)
);

create table contact_point (
  account_id uuid not null,
  integration text not null,
  name text not null,
  reach text not null,
  note text not null,
  updated_at timestamptz not null,
  constraint contact_point_pk primary key (account_id, integration),
  constraint contact_point_integration_fk
    foreign key (account_id, integration) references integration (account_id, key)
);
