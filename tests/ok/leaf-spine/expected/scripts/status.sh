#!/usr/bin/env bash
# Made by vlabc from tests/ok/leaf-spine/lab.yaml; edit that, not this.
# status.sh: a line for each thing: whether it is ready, or why it waits; at the end, what to type next.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

next=''

line() { printf '%-40s %s\n' "$1" "$2"; }

# advise COMMAND: the first one counts.
advise() { next=${next:-$*}; }

registry_status() {
  local one up
  for one in "${registries[@]}"; do
    registry "$one"
    if away "$host"; then
      line "registries of $one" "on another computer"
      continue
    fi
    up=$(docker compose -f "$compose" ps --quiet --status running 2>/dev/null | wc -l | tr -d ' ')
    if ((up > 0)); then
      line "registries of $one" "$up run"
    else
      line "registries of $one" "do not run"
      advise just registries
    fi
  done
}

# why READY REASON MESSAGE: in a line.
why() {
  local message=${3//$'\n'/ }
  if [[ $1 == True ]]; then
    say ready
  elif [[ $2 == DependencyNotReady && $message =~ \'([^\']+)\' ]]; then
    say "waits for ${BASH_REMATCH[1]#flux-system/}"
  elif [[ -z $2 ]]; then
    say "not looked at yet"
  else
    say "$2: $message"
  fi
}

# flux_of: what the cluster's Flux says of each of its Kustomizations.
flux_of() {
  local newest each suspended applied ready reason message text count=0
  newest=$(revision 2>/dev/null || true)
  while IFS=$'\x1f' read -r -d $'\x1e' each suspended applied ready reason message; do
    count=$((count + 1))
    text=$(why "$ready" "$reason" "$message")
    if [[ -n $suspended ]]; then
      text="suspended; $text"
    elif [[ $ready == True && $applied != "$newest" ]]; then
      text="ready, but not yet at the newest revision"
      advise just status
    elif [[ $ready != True && $reason != DependencyNotReady ]]; then
      if [[ $message == *HelmRelease* ]]; then
        advise "flux --kubeconfig $kubeconfig get helmreleases --all-namespaces"
      else
        advise "flux --kubeconfig $kubeconfig events --for Kustomization/$each"
      fi
    fi
    line "  $each" "$text"
  done < <(kustomizations 2>/dev/null)
  if ((count == 0)); then
    line "  flux" "does not run, or cannot be asked"
    advise just flux "$name"
  fi
}

# node_states: each node's Ready condition, a word each.
node_states() {
  kube get nodes -o 'go-template={{range .items}}{{range .status.conditions}}{{if eq .type "Ready"}}{{.status}}{{" "}}{{end}}{{end}}{{end}}' \
    --request-timeout=10s
}

cluster_status() {
  local states up=0 state
  cluster "$1"
  if away "$host"; then
    line "cluster $1" "on another computer, $host"
  elif [[ ! -s $kubeconfig ]]; then
    line "cluster $1" "is not there"
    advise just "$layer"
  elif ! states=$(node_states 2>/dev/null); then
    line "cluster $1" "does not answer"
    advise just resume
  else
    for state in $states; do [[ $state != True ]] || up=$((up + 1)); done
    line "cluster $1" "$up of $nodes nodes are ready"
    ((up >= nodes)) || advise kubectl --kubeconfig "$kubeconfig" get nodes
    [[ -z $flux ]] || flux_of
  fi
}

partition_status() {
  local up domain
  partition "$1"
  if away "$host"; then
    line "partition $1" "on another computer, $host"
    return
  fi
  if [[ -n $topology ]]; then
    up=$(containers "containerlab=$known")
    line "partition $1" "$up of $nodes nodes run"
    ((up >= nodes)) || advise just "$layer"
  fi
  if [[ -n $vms ]]; then
    up=0
    for domain in "${domains[@]}"; do
      ! virsh -c "${LIBVIRT_DEFAULT_URI:-qemu:///system}" dominfo "$domain" >/dev/null 2>&1 || up=$((up + 1))
    done
    line "partition $1" "$up of ${#domains[@]} virtual machines are defined"
    ((up >= ${#domains[@]})) || advise just "$layer"
  fi
}

if ! docker ps --quiet >/dev/null 2>&1 && ((${#clusters[@]} + ${#partitions[@]} > 0)); then
  say "docker does not answer, and nothing here is without it"
  advise just doctor
else
  registry_status
  for one in "${clusters[@]}"; do cluster_status "$one"; done
  for one in "${partitions[@]}"; do partition_status "$one"; done
fi
say ''
if [[ -n $next ]]; then say "next: $next"; else say "nothing waits"; fi
