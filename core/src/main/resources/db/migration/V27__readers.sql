-- What is silent and what was usual, as values, so that everybody reads it in their own language.
-- Silences that began before are read in the words in which they were kept.
alter table problem add column silence text;

-- The language in which a person read last, for what they are told directly when they are not there;
-- person is platform, workspace and user, as with problems.
create table person_language (
  account_id uuid not null,
  person text not null,
  language text not null,
  constraint person_language_pk primary key (account_id, person)
);
