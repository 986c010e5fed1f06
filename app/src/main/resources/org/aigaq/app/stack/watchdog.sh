#!/bin/sh
# Runs a command and ends it when standard input ends: the caller closed it, or is no more.
# $1: seconds from TERM to KILL. $2: file for the command's process id.
# $3: "group" when this shell leads a process group of its own. The rest: the command.
grace=$1; pidfile=$2; scope=$3
shift 3
# A terminal's Ctrl-C is for the caller, who stops its servers in order.
trap '' INT QUIT HUP
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pidfile"
(
  read -r _ <&3
  kill -TERM "$child" 2>/dev/null
  waited=0
  while kill -0 "$child" 2>/dev/null && [ "$waited" -lt "$grace" ]; do
    sleep 1
    waited=$((waited + 1))
  done
  if [ "$scope" = group ]; then kill -KILL 0; else kill -KILL "$child"; fi
) &
guard=$!
exec 3<&- </dev/null
wait "$child"
code=$?
kill -KILL "$guard" 2>/dev/null
exit "$code"
