-- Which notices of help desks were taken, so that one that comes again, from the help desk or from
-- somebody who has overheard it, is taken once. They belong to a help desk and not to an account, and
-- are forgotten after days. On Citus: few rows on one node.
create table desk_notice (
  desk text not null,
  notice text not null,
  heard_at timestamptz not null,
  constraint desk_notice_pk primary key (desk, notice)
);

create index desk_notice_by_time_ix on desk_notice (heard_at);
