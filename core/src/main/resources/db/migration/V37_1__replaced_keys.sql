-- By which key one was replaced (its hash), so that of two who replace it at once the second is told. Keys
-- that the version before replaces have none, and may be replaced once more.
alter table api_key add column replaced_by bytea;
