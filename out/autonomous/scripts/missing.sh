#!/usr/bin/env bash
# Made by vlabc from environments/autonomous/lab.yaml; edit that, not this.
# missing.sh LAYER: ends with a fault where this version of vlabc does not write all of a layer.
# shellcheck disable=SC1091 # lab.sh is beside it
source "$(dirname "$0")/lab.sh"

case $1 in
  spark)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  components of spark: gardener, metal-stack'
    ;;
  flames)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster flame-a, which comes from gardener' \
      '  components of flame-a: gardener, metal-stack' \
      '  cluster flame-b, which comes from gardener' \
      '  configurations of leaf-1, leaf-2 of flame-a, which run SONiC' \
      '  configurations of leaf-1, leaf-2 of flame-b, which run SONiC'
    ;;
  fire)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster camp, which comes from gardener' \
      '  components of camp: cert-manager' \
      '  cluster tenant-a, which comes from gardener' \
      '  components of tenant-a: cert-manager' \
      '  configurations of leaf-1, leaf-2 of bonfire, which run SONiC' \
      '  configurations of leaf-1, leaf-2 of fire, which run SONiC'
    ;;
  *) ;;
esac
