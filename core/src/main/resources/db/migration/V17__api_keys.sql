-- An admin can tell an account's keys apart by their names, end one at once, and replace one while
-- both work for some time. A key that was ended stays in the list. A key is called by the first
-- eight bytes of its hash, which say nothing of the key itself.
alter table api_key add column name text not null default '';
alter table api_key add column revoked_at timestamptz;

create index api_key_by_account_ix on api_key (account_id, created_at desc);
