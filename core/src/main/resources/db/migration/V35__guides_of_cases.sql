-- A case keeps which guide did not help, also when its quote is what somebody pasted, which need not be
-- recognised again without its platform; so does what is kept until the form is filled in. Empty when there
-- was none.
alter table case_draft add column guide text not null default '';
alter table support_case add column guide text not null default '';
