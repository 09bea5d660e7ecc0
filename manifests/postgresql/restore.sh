#!/usr/bin/env bash
# Restores a file of backup.sh into a new database: restore.sh FILE DATABASE
#
# PGHOST, PGPORT, PGUSER as for backup.sh; PGUSER will own the tables and may make databases and roles
# (createdb, createrole), or is a superuser. An existing database is never touched. Then start a bot
# with SPRING_DATASOURCE_URL to it and the encryption key of that time.
set -euo pipefail
file=${1:?"say what: restore.sh FILE DATABASE"}
database=${2:?"say where to: restore.sh FILE DATABASE"}

# The tables' rights and policies name these two; a new server does not have them, nor the database that was lost.
for role in blackbird_account blackbird_overview; do
  known=$(psql -d postgres -XAtqc "select 1 from pg_roles where rolname = '$role'")
  if [ -z "$known" ]; then
    psql -d postgres -XqAt -v ON_ERROR_STOP=1 -c "create role $role nologin" -c "grant $role to current_user"
  fi
done
createdb "$database"
# All or nothing: a half-restored database must not be taken for a whole one.
if ! pg_restore --no-owner --exit-on-error --single-transaction --dbname="$database" "$file"; then
  dropdb "$database"
  echo "Nothing was restored; the database $database was taken away again." >&2
  exit 1
fi
psql -XAtq -d "$database" -c "set client_min_messages = error" -c "analyze"
psql -XAtq -d "$database" -c "select count(*) || ' accounts, tables of version '
  || (select array_to_string(max(string_to_array(version, '.')::int[]), '.')
      from flyway_schema_history where success) from account"
