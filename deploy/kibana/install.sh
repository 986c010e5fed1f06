#!/usr/bin/env bash
# Puts data views, saved searches and dashboards into Kibana 9.5 or newer. May be run again: what is
# ours is replaced, what others made is left alone.
#   ELASTIC_PASSWORD=... deploy/kibana/install.sh [http://127.0.0.1:5601]
set -euo pipefail
kibana=${1:-http://127.0.0.1:5601}
user=${ELASTIC_USER:-elastic}
password=${ELASTIC_PASSWORD:?set ELASTIC_PASSWORD to the password of $user}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# The password goes in by a file, so that no process list shows it.
login=$(mktemp)
trap 'rm -f "$login"' EXIT
escaped=${password//\\/\\\\}
printf 'user = "%s:%s"\n' "$user" "${escaped//\"/\\\"}" > "$login"
call() { curl --silent --show-error --config "$login" -H 'kbn-xsrf: true' "$@"; }

for attempt in $(seq 60); do
  status=$(call "$kibana/api/status" || true)
  [[ $status == *'"overall":{"level":"available"'* ]] && break
  if [[ $attempt == 60 ]]; then
    echo "Kibana at $kibana is not available; last answer: ${status:0:300}" >&2
    exit 1
  fi
  sleep 5
done

version=$(sed -E 's/.*"number":"([0-9]+\.[0-9]+)[^"]*".*/\1/' <<< "$status")
if ! [[ $version =~ ^[0-9]+\.[0-9]+$ ]] || [[ $(printf '%s\n9.5\n' "$version" | sort -V | head -1) != 9.5 ]]; then
  echo "Kibana at $kibana is ${version:0:20}; its dashboards API is stable from 9.5 on" >&2
  exit 1
fi

# The answer is 200 even when objects fail.
answer=$(call --form "file=@$here/objects.ndjson" "$kibana/api/saved_objects/_import?overwrite=true")
if [[ $answer != *'"success":true'* ]]; then
  echo "Kibana did not take all of objects.ndjson: $answer" >&2
  exit 1
fi
echo "data views and saved searches are in place"

for dashboard in "$here"/dashboards/*.json; do
  id=aigaq-$(basename "$dashboard" .json)
  answer=$(call --write-out '\n%{http_code}' -X PUT "$kibana/api/dashboards/$id" \
    -H 'Content-Type: application/json' -H 'Elastic-Api-Version: 2023-10-31' \
    --data-binary "@$dashboard")
  code=${answer##*$'\n'}
  if [[ $code != 2* ]]; then
    echo "Kibana refused the dashboard $id ($code): ${answer%$'\n'*}" >&2
    exit 1
  fi
  echo "dashboard $id: $kibana/app/dashboards#/view/$id"
done
