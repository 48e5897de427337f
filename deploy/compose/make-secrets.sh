#!/bin/sh
# Makes the secrets of docker-compose.yml, drawn at random, unless they are there already.
set -eu

if [ "${1:-}" = --help ]; then
  cat <<'HELP'
Usage: sh deploy/compose/make-secrets.sh [FOLDER]

Makes the files that docker-compose.yml reads secrets from: postgres-password, database-url,
grafana-password, and seal-key, which openssl draws.
Files that are there are left alone. FOLDER is deploy/compose/secrets unless given.

Example:
  $ sh deploy/compose/make-secrets.sh
HELP
  exit 0
fi

folder=${1:-$(dirname "$0")/secrets}
mkdir -p "$folder"
# The folder keeps other accounts of this machine out. The files themselves must be readable by the accounts inside the containers.
chmod 700 "$folder"

draw() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -s "$folder/$1" ] || { printf '%s' "$2" >"$folder/$1" && chmod 644 "$folder/$1" && echo "made $folder/$1"; }; }

keep postgres-password "$(draw)"
keep database-url "postgres://throughline:$(cat "$folder/postgres-password")@postgres:5432/throughline"
keep grafana-password "$(draw)"
keep seal-key "$(openssl genpkey -algorithm ed25519)"
