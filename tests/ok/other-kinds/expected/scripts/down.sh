#!/usr/bin/env bash
# Made by vlabc from tests/ok/other-kinds/lab.yaml; edit that, not this.
# down.sh [--yes] [--all]: destroys the lab. --yes does not ask; --all takes caches and generated secrets along.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

sure='' all=''
for argument; do
  case $argument in
    --yes) sure=yes ;;
    --all) all=yes ;;
    *) die "use: just down [--yes] [--all]" ;;
  esac
done

say "This destroys what runs of $lab, and all that is stored in it:"
for one in "${partitions[@]}"; do say "  partition $one, with the disks of its machines"; done
for one in "${clusters[@]}"; do say "  cluster $one"; done
for one in "${registries[@]}"; do
  say "  registries of $one${all:+, with all that they hold}"
done
if [[ -n $all ]]; then say "  the secrets in $store"; else say "What stays: the secrets in $store, what registries hold, the files here."; fi
if [[ -z $sure ]]; then
  printf 'Go on? [y/N] '
  read -r answer || answer=''
  [[ $answer == [yY] || $answer == [yY]es ]] || die "Nothing was done."
fi

# What hangs on a network goes before what owns it.
for one in "${partitions[@]}"; do
  partition "$one"
  skipped "partition $one" || scripts/partition.sh down "$one"
done
for one in "${clusters[@]}"; do
  cluster "$one"
  skipped "cluster $one" || scripts/cluster.sh down "$one"
done
((${#registries[@]} == 0)) || scripts/registries.sh down ${all:+--volumes}
[[ -z $all ]] || rm -rf "$store"
say "$lab is gone."
