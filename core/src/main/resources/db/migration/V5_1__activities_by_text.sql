-- A text is searched in what platforms said, by trigrams, within one account. pg_trgm and btree_gin
-- come with PostgreSQL and are trusted: who owns the database may create them. Where that is not so,
-- everything works but finding a rare text, which then takes long; docs/operations.md says what to do.

do $$
begin
  create extension if not exists pg_trgm;
  create extension if not exists btree_gin;
  create index activity_text_ix on activity using gin
    (account_id, message gin_trgm_ops, reference gin_trgm_ops, sender_id gin_trgm_ops)
    where message <> '';
exception
  when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise warning 'no index for text search: %', sqlerrm;
end
$$;
