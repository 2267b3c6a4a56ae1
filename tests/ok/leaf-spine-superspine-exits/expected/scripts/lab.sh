#!/usr/bin/env bash
# Made by vlabc from tests/ok/leaf-spine-superspine-exits/lab.yaml; edit that, not this.
# What the plan says, and what the other scripts share. They read it; here is nothing to run.
# shellcheck disable=SC2034 # those who read it use what it sets
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lab=three-stages
run=.run # all that is made here and is no file of vlabc's; git ignores it
store=$run/secrets
clusters=()
partitions=(hall)
registries=()

say() { printf '%s\n' "$*"; }

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

# need PROGRAM...: ends where one is not there.
need() {
  local program
  for program; do
    command -v "$program" >/dev/null || die "$program is not there; \`mise install\` brings what mise can, \`just doctor\` tells the rest"
  done
}

# as_root PROGRAM ARGUMENT...: with its full path, because root's PATH knows nothing of mise.
as_root() {
  local program
  program=$(command -v "$1") || die "$1 is not there; type: mise install"
  if ((EUID == 0)); then "$program" "${@:2}"; else sudo -- "$program" "${@:2}"; fi
}

# here HOST: ends where this is another computer than that host.
here() {
  local at=''
  case $1 in
    server) at=root@192.168.10.5:22 ;;
    *) ;;
  esac
  [[ -z $at || ${VLABC_HOST:-} == "$1" ]] ||
    die "This runs on $1 ($at), and vlabc's recipes do not go there yet." \
      "Copy this folder to it, and type there: export VLABC_HOST=$1"
}

# away HOST: whether that host is another computer.
away() { ! (here "$1") 2>/dev/null; }

# skipped WHAT: whether it is on another computer, and is to be seen to there.
skipped() {
  away "$host" || return 1
  say "$1 is on $host, another computer: do the same there"
}

# cluster NAME: what the plan says of a k3d cluster, in variables.
cluster() {
  token_variable='' token_file='' flux='' git='' tag='' source_kind=ocirepositories source=oci insecure='' source_secret=''
  name=$1 kubeconfig=$run/kubeconfig-$1
  case $1 in
    *) die "there is no cluster $1 that vlabc renders; there are: ${clusters[*]}" ;;
  esac
}

# partition NAME: what the plan says of a partition that is played, in variables.
partition() {
  impairments='' keep='' volumes=() domains=()
  name=$1
  case $1 in
    hall)
      layer=base host=server topology=hosts/server/partitions/hall/topology.clab.yml vms=''
      known=three-stages-hall nodes=12
      ;;
    *) die "there is no partition $1 that vlabc renders; there are: ${partitions[*]}" ;;
  esac
}

# registry HOST: what the plan says of the registries on a host.
registry() {
  host=$1
  compose=hosts/$1/registries/compose.yaml
}

# containers LABEL [--all]: how many run, or are there.
containers() {
  docker ps --quiet "${@:2}" --filter "label=$1" | wc -l | tr -d ' '
}

# kube ARGUMENT...: kubectl on the cluster that `cluster` named; no other context is ever touched.
kube() { kubectl --kubeconfig "$kubeconfig" "$@"; }

# value SECRET KEY: what it holds, as it is.
value() {
  [[ -s $store/$1/$2 ]] || die "secret $1 has no $2 yet; type: just secrets"
  cat "$store/$1/$2"
}

# kustomizations: what the cluster's Flux says of each: name, suspended, applied, ready, reason, message; between
# fields is \037, after each one \036.
kustomizations() {
  kube -n flux-system get kustomizations.kustomize.toolkit.fluxcd.io -o 'go-template={{range .items}}{{.metadata.name}}{{"\x1f"}}{{if .spec.suspend}}yes{{end}}{{"\x1f"}}{{with .status}}{{with .lastAppliedRevision}}{{.}}{{end}}{{end}}{{"\x1f"}}{{with .status}}{{range .conditions}}{{if eq .type "Ready"}}{{.status}}{{"\x1f"}}{{.reason}}{{"\x1f"}}{{.message}}{{end}}{{end}}{{end}}{{"\x1e"}}{{end}}'
}

# revision: the newest that the cluster's Flux has fetched.
revision() {
  kube -n flux-system get "$source_kind.source.toolkit.fluxcd.io" flux-system \
    -o 'go-template={{with .status}}{{with .artifact}}{{.revision}}{{end}}{{end}}'
}
