-- Who reads a case on the customer's side (docs/adr/0045). everybody_reads: it was asked where everybody
-- of the workspace reads; otherwise it is read where it was asked, and with is_private by its people alone.
-- Of cases that are there already nobody knows where it was: they are taken as asked in a private channel.
alter table support_case add column everybody_reads boolean not null default false;
