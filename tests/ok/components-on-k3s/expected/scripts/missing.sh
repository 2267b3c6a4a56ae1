#!/usr/bin/env bash
# Made by vlabc from tests/ok/components-on-k3s/lab.yaml; edit that, not this.
# missing.sh LAYER: ends with a fault where this version of vlabc does not write all of a layer.
# shellcheck disable=SC1091 # lab.sh is beside it
source "$(dirname "$0")/lab.sh"

case $1 in
  base)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster served, which comes from k3s'
    ;;
  *) ;;
esac
