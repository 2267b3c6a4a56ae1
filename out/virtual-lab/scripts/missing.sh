#!/usr/bin/env bash
# Made by vlabc from environments/virtual-lab/lab.yaml; edit that, not this.
# missing.sh LAYER: ends with a fault where this version of vlabc does not write all of a layer.
# shellcheck disable=SC1091 # lab.sh is beside it
source "$(dirname "$0")/lab.sh"

case $1 in
  spark)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  components of spark: gardener, metal-stack'
    ;;
  flame)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster flame, which comes from gardener' \
      '  components of flame: gardener, metal-stack' \
      '  configurations of leaf-1, leaf-2 of flame, which run SONiC'
    ;;
  fire)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster tenant-a, which comes from gardener' \
      '  components of tenant-a: cert-manager, envoy-gateway' \
      '  configurations of leaf-1, leaf-2 of fire, which run SONiC'
    ;;
  *) ;;
esac
