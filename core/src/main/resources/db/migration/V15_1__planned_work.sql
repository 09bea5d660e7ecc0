-- Planned work: from one moment until another nobody is alerted of an integration, or of any where
-- integration is ''. Errors are counted as ever; afterwards each channel that would have been alerted
-- gets one message that sums them up. Rows are kept: they say when it was quiet, and why.
-- stopped_*: somebody ended it early, so ends_at was moved. summed_at: when it was summed up.

create table planned_work (
  account_id uuid not null,
  id uuid not null,
  integration text not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  stopped_by_name text,
  summed_at timestamptz,
  constraint planned_work_pk primary key (account_id, id),
  constraint planned_work_ck check (begins_at <= ends_at)
);

create index planned_work_ends_ix on planned_work (account_id, ends_at);
create index planned_work_unsummed_ix on planned_work (ends_at) where summed_at is null;
