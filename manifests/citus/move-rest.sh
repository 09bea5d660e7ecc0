#!/usr/bin/env bash
# Copies everything but the activities into another database whose tables are made and empty.
#
# SOURCE and TARGET are connection strings of the tables' owners. No bot may run on either. All or
# nothing: when it fails, the target is as before.
set -euo pipefail
: "${SOURCE:?}" "${TARGET:?}"
tables=$(psql "$SOURCE" -XAtqc "select c.relname from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not c.relispartition
    and c.relname <> 'flyway_schema_history'
  order by exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid),
    c.relname = 'export_link', c.relname = 'contact_point', c.relname")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo "begin;"
  for table in $tables; do
    columns=$(psql "$SOURCE" -XAtqc "select string_agg(quote_ident(attname), ', ' order by attname)
      from pg_attribute where attrelid = '$table'::regclass and attnum > 0 and not attisdropped")
    psql "$SOURCE" -XqAt -v ON_ERROR_STOP=1 -c "copy (select $columns from $table) to stdout" \
      > "$work/$table"
    echo "create temporary table moved as select $columns from $table where false;"
    echo "\\copy moved ($columns) from '$work/$table'"
    # A new database comes with some rows, such as the slots of deliveries.
    echo "delete from $table;"
    echo "insert into $table ($columns) overriding system value select $columns from moved;"
    echo "drop table moved;"
  done
  # Numbers that the database gives go on behind those that are taken.
  psql "$SOURCE" -XAtqc "select format('select setval(%L, %s);', schemaname || '.' || sequencename, last_value)
    from pg_sequences where schemaname = current_schema() and last_value is not null"
  echo "commit;"
} > "$work/all.sql"
psql "$TARGET" -XqAt -v ON_ERROR_STOP=1 -f "$work/all.sql" > /dev/null
for table in $tables; do
  one=$(psql "$SOURCE" -XAtqc "select count(*) from $table")
  other=$(psql "$TARGET" -XAtqc "select count(*) from $table")
  [ "$one" = "$other" ] || { echo "$table has $one rows there and $other here" >&2; exit 1; }
done
echo "Copied $(echo "$tables" | wc -l) tables; their rows are as many on both sides."
