#!/usr/bin/env bash
# Made by vlabc from environments/needle-nail/lab.yaml; edit that, not this.
# missing.sh LAYER: ends with a fault where this version of vlabc does not write all of a layer.
# shellcheck disable=SC1091 # lab.sh is beside it
source "$(dirname "$0")/lab.sh"

case $1 in
  needle)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster needle, which comes from k3s' \
      '  components of needle: gardener, metal-stack' \
      '  cluster services, which comes from k3s'
    ;;
  nail-control-plane)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster nail-gardener, which comes from gardener' \
      '  components of nail-gardener: gardener' \
      '  cluster nail-metal, which comes from gardener' \
      '  components of nail-metal: metal-stack' \
      '  cluster needle-seed, which comes from gardener' \
      '  machines of needle'
    ;;
  production)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster tenant-a, which comes from gardener' \
      '  components of tenant-a: cert-manager, envoy-gateway' \
      '  machines of nail'
    ;;
  *) ;;
esac
