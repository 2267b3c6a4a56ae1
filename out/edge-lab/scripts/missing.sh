#!/usr/bin/env bash
# Made by vlabc from environments/edge-lab/lab.yaml; edit that, not this.
# missing.sh LAYER: ends with a fault where this version of vlabc does not write all of a layer.
# shellcheck disable=SC1091 # lab.sh is beside it
source "$(dirname "$0")/lab.sh"

case $1 in
  infrastructure)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster infra, which comes from k3s' \
      '  components of infra: cluster-api, image-server, metal3, sushy-tools'
    ;;
  edge)
    die "layer $1: this version of vlabc does not write these yet, so they are not brought up:" \
      '  cluster prod, which comes from metal3' \
      '  components of prod: cilium, envoy-gateway, local-path, metallb' \
      '  cluster staging, which comes from metal3' \
      '  components of staging: cilium, envoy-gateway, local-path, metallb' \
      '  machines of shelf'
    ;;
  *) ;;
esac
