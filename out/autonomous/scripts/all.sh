#!/usr/bin/env bash
# Made by vlabc from environments/autonomous/lab.yaml; edit that, not this.
# all.sh stop|resume: the whole lab, which loses nothing by it.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

case $1 in
  stop)
    for one in "${partitions[@]}"; do
      partition "$one"
      skipped "partition $one" || scripts/partition.sh stop "$one"
    done
    for one in "${clusters[@]}"; do
      cluster "$one"
      skipped "cluster $one" || scripts/cluster.sh stop "$one"
    done
    ((${#registries[@]} == 0)) || scripts/registries.sh stop
    ;;
  resume)
    ((${#registries[@]} == 0)) || scripts/registries.sh resume
    for one in "${clusters[@]}"; do
      cluster "$one"
      skipped "cluster $one" || scripts/cluster.sh resume "$one"
    done
    for one in "${partitions[@]}"; do
      partition "$one"
      skipped "partition $one" || scripts/partition.sh resume "$one"
    done
    ;;
  *) die "use: $0 stop|resume" ;;
esac
