#!/usr/bin/env bash
# Copies a month of activities into another database: move-month.sh 2026-10
#
# SOURCE and TARGET are connection strings of the tables' owners, such as
# postgresql://blackbird@old.example.com/blackbird. Can be repeated: what is there stays as it is.
set -euo pipefail
month=${1:?"say which month: move-month.sh 2026-10"}
: "${SOURCE:?}" "${TARGET:?}"
export PGTZ=UTC
[[ $month =~ ^[0-9]{4}-[0-9]{2}$ ]] || { echo "A month looks like 2026-10." >&2; exit 1; }
within="created_at >= '$month-01T00:00:00Z' and created_at < timestamptz '$month-01T00:00:00Z' + interval '1 month'"

columns=$(psql "$SOURCE" -XAtqc "select string_agg(quote_ident(attname), ', ' order by attname)
  from pg_attribute where attrelid = 'activity'::regclass and attnum > 0 and not attisdropped")
# The bot makes months when they are needed; here nobody has, unless it lies in activity_past.
psql "$TARGET" -XqAt -v ON_ERROR_STOP=1 -c "do \$\$ begin
  execute format('create table %I partition of activity for values from (%L) to (%L)',
    'activity_${month/-/_}', timestamptz '$month-01T00:00:00Z',
    timestamptz '$month-01T00:00:00Z' + interval '1 month');
exception when duplicate_table or invalid_object_definition then null; end \$\$"
# Row-level security takes no copy into the table itself, so it goes through a temporary one. Days that a
# bot has counted meanwhile, or is counting, are counted anew.
psql "$SOURCE" -XqAt -v ON_ERROR_STOP=1 \
    -c "copy (select $columns from activity where $within) to stdout" \
  | psql "$TARGET" -XqAt -v ON_ERROR_STOP=1 --single-transaction \
    -c "create temporary table moved on commit drop as select $columns from activity where false" \
    -c "copy moved ($columns) from stdin" \
    -c "insert into activity ($columns) select $columns from moved on conflict do nothing" \
    -c "insert into activity_day (account_id, day, counted)
      select distinct account_id, (created_at at time zone 'UTC')::date, false from moved
      on conflict (account_id, day) do update set counted = false"
for side in SOURCE TARGET; do
  echo "$side has $(psql "${!side}" -XAtqc "select count(*) from activity where $within") activities of $month"
done
