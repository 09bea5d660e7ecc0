-- Planned work often ends at night. Channels that are quiet then are told of it when their quiet hours end: work with
-- such channels is summed up once more, not before this moment. Null while nobody waits.
alter table planned_work add column quiet_until timestamptz;
