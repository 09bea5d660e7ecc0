#!/usr/bin/env bash
# Backs up the bot's database into one file: backup.sh FILE
#
# Which database and as whom is said as to any program of PostgreSQL: PGHOST, PGPORT, PGDATABASE,
# PGUSER, ~/.pgpass. The user is the owner of the tables (SPRING_FLYWAY_USER), or a superuser. The bot
# goes on meanwhile; the file shows one moment.
#
# NOT in the file: the encryption key (without it the tokens of workspaces and the secrets of webhooks
# in the file cannot be read), the bot's own tokens, and the passwords of logins.
set -euo pipefail
file=${1:?"say where to: backup.sh FILE"}

server=$(psql -XAtqc "show server_version_num")
server=$((server / 10000))
mine=$(pg_dump --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
if [ "$mine" -lt "$server" ]; then
  echo "This pg_dump is of version $mine and the server of $server: take one that is as new." >&2
  exit 1
fi
# Row-level security is forced on the tables: who does not see all rows would back up some of them.
if [ "$(psql -XAtqc "select pg_has_role(current_user, 'blackbird_overview', 'usage')")" != t ]; then
  echo "This user does not see the rows of all accounts: take the owner of the tables." >&2
  exit 1
fi
# Under another name until it is whole, and for nobody else to read.
part=$(mktemp "$file.XXXXXX")
trap 'rm -f "$part"' EXIT
trap 'exit 130' INT TERM
pg_dump --format=custom --no-owner --enable-row-security --file="$part"
mv "$part" "$file"
echo "$(psql -XAtqc "select count(*) from account") accounts are in $file"
