#!/usr/bin/env bash
# Made by vlabc from tests/ok/catalog-on-k3d/lab.yaml; edit that, not this.
# flux.sh up|push|reconcile|wait NAME: what a cluster's Flux is, reads and applies.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

cluster "$2"
here "$host"
[[ -n $flux ]] || die "cluster $name runs no Flux of its own that vlabc renders"
[[ $1 == push || -s $kubeconfig ]] || die "cluster $name is not there; type: just $layer"
need flux kubectl

components=source-controller,kustomize-controller,helm-controller,notification-controller

# install: Flux itself, with more workers, and looked at sooner than it is by default.
install() {
  local folder=$run/flux/$name
  mkdir -p "$folder"
  flux install --export --version="$flux" --components="$components" >"$folder/components.yaml"
  cat >"$folder/kustomization.yaml" <<'EOF'
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [components.yaml]
patches:
  - target: {kind: Deployment, name: kustomize-controller}
    patch: |
      - {op: add, path: /spec/template/spec/containers/0/args/-, value: --concurrent=20}
      - {op: add, path: /spec/template/spec/containers/0/args/-, value: --requeue-dependency=5s}
EOF
  if drops_outdated_checks; then
    cat >>"$folder/kustomization.yaml" <<'EOF'
      - {op: add, path: /spec/template/spec/containers/0/args/-, value: --feature-gates=CancelHealthCheckOnNewRevision=true}
EOF
  fi
  kube apply --server-side --force-conflicts -k "$folder"
  kube -n flux-system wait deployment --all --for=condition=Available --timeout=10m
}

# drops_outdated_checks: whether this release of Flux can end a check as soon as something newer comes.
drops_outdated_checks() {
  case $name in
    *) return 0 ;;
  esac
}

# bootstrap: Flux commits itself to the repository, below what is rendered, and reads that from then on.
bootstrap() {
  local login=()
  [[ -z $tag ]] || die "Flux is to read the tag $ref of $url, but bootstrap writes to a branch:" \
    "bootstrap by hand on a branch, or name a branch in lab.yaml"
  if [[ -n $source_secret && -s $store/$source_secret/identity ]]; then
    login=(--private-key-file="$store/$source_secret/identity" --silent)
    say "The repository must take this key, with the right to write:"
    cat "$store/$source_secret/identity.pub"
  elif [[ -n $source_secret ]]; then
    # The password goes by the environment; a user name is no secret.
    GIT_PASSWORD=$(value "$source_secret" password)
    export GIT_PASSWORD
    login=(--token-auth)
    [[ ! -s $store/$source_secret/username ]] || login+=(--username="$(value "$source_secret" username)")
  fi
  flux --kubeconfig "$kubeconfig" bootstrap git --url="$url" --branch="$ref" --path="$folder" \
    --version="$flux" --components="$components" ${login[@]+"${login[@]}"}
}

# push: this folder, as the artifact that Flux fetches.
push() {
  local sum
  if [[ -n $git ]]; then
    say "Flux reads $url: commit this folder there, on $ref, and push it."
    return
  fi
  if [[ -n $source_secret ]]; then
    login_to_registry
  fi
  sum=$(sha256sum .vlabc/manifest.json)
  flux push artifact "$url:$ref" --path=. --source="$lab" --revision="$ref@sha256:${sum%% *}" \
    --ignore-paths='.git/,.run/,.vlabc/,clab-*/' ${insecure:+"$insecure"}
}

# login_to_registry: flux reads Docker's configuration, so that no password is on its command line.
login_to_registry() {
  local registry=${url#oci://}
  export DOCKER_CONFIG=$PWD/$run/docker
  mkdir -p "$DOCKER_CONFIG"
  (umask 077 && scripts/secrets.sh docker-config "$source_secret" "${registry%%/*}" >"$DOCKER_CONFIG/config.json")
}

# reconcile: now, not when the interval ends.
reconcile() {
  flux --kubeconfig "$kubeconfig" reconcile source "$source" flux-system
  flux --kubeconfig "$kubeconfig" reconcile kustomization flux-system
}

# settled: whether what later layers need (the gate) or, without one, all is ready at the newest revision.
settled() {
  local newest each suspended applied ready count=0
  newest=$(revision) && [[ -n $newest ]] || return 1
  waiting=''
  while IFS=$'\x1f' read -r -d $'\x1e' each suspended applied ready _; do
    count=$((count + 1))
    [[ ! -e flux/$name/gate.yaml || $each == flux-system || $each == "$name-gate" ]] || continue
    [[ -n $suspended || ($ready == True && $applied == "$newest") ]] || waiting+=" $each"
  done < <(kustomizations)
  ((count > 1)) && [[ -z $waiting ]]
}

wait_for_all() {
  local end=$((SECONDS + ${VLABC_WAIT:-2700})) waiting='' said=''
  until settled; do
    if ((SECONDS >= end)); then
      scripts/status.sh || true
      die "cluster $name is not ready after ${VLABC_WAIT:-2700} seconds (VLABC_WAIT); above is why"
    fi
    [[ $waiting == "$said" ]] || say "cluster $name: waiting for${waiting:- its Flux}"
    said=$waiting
    sleep 5
  done
  say "cluster $name is ready"
}

case $1 in
  up)
    if [[ -n $git ]]; then
      bootstrap
    else
      install
      push
      kube apply --server-side --force-conflicts -f "flux/$name/sync.yaml"
      reconcile
    fi
    ;;
  push) push ;;
  reconcile) reconcile ;;
  wait) wait_for_all ;;
  *) die "use: $0 up|push|reconcile|wait NAME" ;;
esac
