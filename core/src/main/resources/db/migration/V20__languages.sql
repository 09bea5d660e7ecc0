-- The language in which somebody reads who is not there just now: who asked for an export or wants to
-- be told when it works again, and a channel that hears alerts. An account may choose one for its
-- channels; where nobody has chosen, it is English.
alter table account add column language text;

alter table export add column language text not null default 'ENGLISH';

alter table subscription add column language text not null default 'ENGLISH';

alter table problem_watch add column language text not null default 'ENGLISH';
