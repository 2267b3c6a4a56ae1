#!/usr/bin/env bash
# Made by vlabc from environments/capt-playground/lab.yaml; edit that, not this.
# registries.sh up|stop|resume|down [--volumes]: the caches of registries, and the registry that Flux reads from.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

need docker
docker compose version >/dev/null 2>&1 || die "docker has no compose plugin; type: just doctor"
logins=()
[[ ! -s $run/registries.env ]] || logins=(--env-file "$run/registries.env")

# compose ARGUMENT...: with what the caches log in with, if they do.
compose() { docker compose ${logins[@]+"${logins[@]}"} -f "$compose" "$@"; }

for one in "${registries[@]}"; do
  registry "$one"
  if [[ $1 == up ]]; then here "$host"; elif skipped "the registries' host"; then continue; fi
  case $1 in
    up | resume) compose up --detach --wait ;;
    stop) compose stop ;;
    down) compose down "${@:2}" ;;
    *) die "use: $0 up|stop|resume|down" ;;
  esac
done
