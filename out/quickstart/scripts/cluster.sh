#!/usr/bin/env bash
# Made by vlabc from environments/quickstart/lab.yaml; edit that, not this.
# cluster.sh up|stop|resume|down NAME: a cluster that k3d makes.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

cluster "$2"
here "$host"
need docker k3d

there() { containers "k3d.cluster=$k3d" --all; }

# kubeconfig: a file of its own, beside what k3d writes into the default one.
kubeconfig() {
  mkdir -p "$run"
  (umask 077 && k3d kubeconfig get "$k3d" >"$kubeconfig.new")
  mv "$kubeconfig.new" "$kubeconfig"
}

case $1 in
  up)
    if (($(there) == 0)); then
      if [[ -n $token_variable && -z ${!token_variable:-} && -s $store/$token_file ]]; then
        printf -v "$token_variable" %s "$(<"$store/$token_file")"
        export "${token_variable?}"
      fi
      k3d cluster create --config "$config"
    elif (($(containers "k3d.cluster=$k3d") == 0)); then
      k3d cluster start "$k3d"
    else
      say "cluster $name is there"
    fi
    kubeconfig
    ;;
  stop) (($(there) == 0)) || k3d cluster stop "$k3d" ;;
  resume)
    (($(there) > 0)) || die "cluster $name is not there; type: just $layer"
    k3d cluster start "$k3d"
    kubeconfig
    ;;
  down)
    (($(there) == 0)) || k3d cluster delete "$k3d"
    rm -rf "$kubeconfig" "${run:?}/flux/$name"
    ;;
  *) die "use: $0 up|stop|resume|down NAME" ;;
esac
