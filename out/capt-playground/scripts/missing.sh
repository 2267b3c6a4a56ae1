#!/usr/bin/env bash
# Made by vlabc from environments/capt-playground/lab.yaml; edit that, not this.
# missing.sh LAYER: ends with a fault where this version of vlabc does not write all of a layer.
# shellcheck disable=SC1091 # lab.sh is beside it
source "$(dirname "$0")/lab.sh"

case $1 in
  tinkerbell)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster tinkerbell, which comes from kind' \
      '  components of tinkerbell: cluster-api, tinkerbell'
    ;;
  playground)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster playground, which comes from tinkerbell' \
      '  components of playground: cilium'
    ;;
  *) ;;
esac
