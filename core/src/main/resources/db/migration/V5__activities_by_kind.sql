-- A list of the log must not cost more because what it shows is rare: the few products of an
-- integration with a million orders, the errors of an account that has none. So each combination of
-- status, type and direction can be read newest first by itself, of one integration and of a whole
-- account; a filter that takes several merges the newest of each. activity_integration_ix stays for
-- what has no such filter, and activity_error_ix is served by the new ones.

create index activity_integration_kind_ix
  on activity (account_id, integration, status, type, direction, created_at desc, id desc);
create index activity_kind_ix
  on activity (account_id, status, type, direction, created_at desc, id desc);
drop index activity_error_ix;
