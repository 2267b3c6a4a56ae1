#!/usr/bin/env bash
# Made by vlabc from tests/ok/instance/lab.yaml; edit that, not this.
# secrets.sh make            makes or fetches what the lab keeps in .run/secrets; what is there stays
# secrets.sh apply CLUSTER   makes Kubernetes Secrets of them, in the namespaces of the cluster's components
# secrets.sh docker-config SECRET REGISTRY
# No value is ever an argument of a program, or said.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"
umask 077

unset_variables=()

# keep SECRET KEY: what comes in, unless it is there already or nothing comes.
keep() {
  local file=$store/$1/$2
  mkdir -p "$store/$1"
  cat >"$file.new"
  if [[ -s $file || ! -s $file.new ]]; then rm -f "$file.new"; else mv "$file.new" "$file"; fi
}

random() { head -c "$1" /dev/urandom; }

# generate SECRET FORMAT BYTES KEY...: invented once.
generate() {
  local key
  for key in "${@:4}"; do
    [[ ! -s $store/$1/$key ]] || continue
    case $2 in
      base64) random "$3" | base64 | tr -d '\n' ;;
      hex) random "$3" | od -An -v -tx1 | tr -d ' \n' ;;
      password) random $(($3 * 16)) | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c "1-$3" | tr -d '\n' ;;
      uuid) tr -d '\n' </proc/sys/kernel/random/uuid ;;
      *) die "secret $1: no such format: $2" ;;
    esac | keep "$1" "$key"
    say "secret $1/$key: made"
  done
}

# ssh_key SECRET: identity and identity.pub, as Flux calls them.
ssh_key() {
  [[ ! -s $store/$1/identity ]] || return 0
  need ssh-keygen
  mkdir -p "$store/$1"
  ssh-keygen -q -t ed25519 -N '' -C "$lab-$1" -f "$store/$1/identity"
  say "secret $1/identity: made; $store/$1/identity.pub is to be given to whoever it opens"
}

# from_variable SECRET KEY VARIABLE: a variable that is set counts more than what was kept.
from_variable() {
  if [[ -n ${!3:-} ]]; then
    mkdir -p "$store/$1"
    printf %s "${!3}" >"$store/$1/$2"
    say "secret $1/$2: taken from $3"
  elif [[ ! -s $store/$1/$2 ]]; then
    unset_variables+=("  export $3=…    # secret $1, key $2")
  fi
}

# from_sops SECRET [KEY...]: decrypted; all that the file has, where no keys are given.
from_sops() {
  local file=secrets/$1.sops.yaml keys=("${@:2}") key
  [[ -s $file ]] || die "secret $1 comes from sops, but there is no $file: put it beside lab.yaml, and render again"
  need sops
  if ((${#keys[@]} == 0)); then
    while IFS='=' read -r key _; do
      [[ -z $key || $key == '#'* ]] || keys+=("$key")
    done < <(sops decrypt --output-type dotenv "$file")
  fi
  ((${#keys[@]} > 0)) || die "secret $1: sops finds nothing in $file"
  for key in "${keys[@]}"; do
    [[ ! -s $store/$1/$key ]] || continue
    sops decrypt --extract "[\"$key\"]" "$file" | keep "$1" "$key"
    say "secret $1/$key: decrypted"
  done
}

# existing SECRET CLUSTER NAMESPACE OBJECT [KEY...]: read where something else made it, once that cluster is there.
existing() {
  local kubeconfig=$run/kubeconfig-$2 keys=("${@:5}") key
  if [[ ! -s $kubeconfig ]]; then
    say "secret $1: is read from cluster $2 once that is there"
    return
  fi
  need kubectl
  if ((${#keys[@]} == 0)); then
    # shellcheck disable=SC2016 # the $ are the template's
    while read -r key; do
      keys+=("$key")
    done < <(kube -n "$3" get secret "$4" -o 'go-template={{range $key, $_ := .data}}{{$key}}{{"\n"}}{{end}}')
  fi
  for key in ${keys[@]+"${keys[@]}"}; do
    kube -n "$3" get secret "$4" -o "go-template={{index .data \"$key\" | base64decode}}" | keep "$1" "$key"
  done
}

all_existing() {
  :
}

make() {
  mkdir -p "$store"
  all_existing
  ((${#unset_variables[@]} == 0)) ||
    die "Some secrets come from variables of the environment. Set them, and type just secrets again:" \
      "${unset_variables[@]}"
  registry_logins
  say "secrets: all there, in $store"
}

# login VARIABLE SECRET/KEY: a line of what docker compose reads.
login() {
  local text
  text=$(value "${2%/*}" "${2##*/}")
  [[ $text != *[$'\n\'']* ]] || die "secret $2: docker compose reads no line ends and no single quotes"
  printf "%s='%s'\n" "$1" "$text"
}

# quoted TEXT: as JSON has it.
quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# remote NAME SECRET: how Zot logs in to an upstream registry.
remote() {
  printf '%s%s: {"username": %s, "password": %s}' "$comma" "$(quoted "$1")" \
    "$(quoted "$(value "$2" username)")" "$(quoted "$(value "$2" password)")"
  comma=,
}

# registry_logins: what the caches of registries log in with.
registry_logins() {
  local comma=''
  :
}

# docker_config SECRET REGISTRY: how Docker keeps a login.
docker_config() {
  local user password
  user=$(value "$1" username)
  password=$(value "$1" password)
  printf '{"auths":{"%s":{"auth":"%s"}}}\n' "$2" "$(printf %s:%s "$user" "$password" | base64 | tr -d '\n')"
}

# object NAMESPACE NAME TYPE: a Kubernetes Secret of the files that lie in $folder.
object() {
  kube -n "$1" create secret generic "$2" --type="$3" --from-file="$folder" --dry-run=client -o yaml |
    kube apply --server-side --force-conflicts --field-manager=vlabc-secrets -f -
  rm -rf "$folder"
  mkdir "$folder"
}

apply() {
  [[ -s $kubeconfig ]] || die "cluster $name is not there; type: just $layer"
  need kubectl
  all_existing
  folder=$(mktemp -d "$run/object.XXXXXX")
  trap 'rm -rf "$folder"' EXIT
  case $name in
    demo)
      kube create namespace flux-system --dry-run=client -o yaml | kube apply --server-side --force-conflicts -f -
      kube apply --server-side --force-conflicts -k apps/demo/namespaces
      ;;
    *) ;;
  esac
  say "cluster $name has its namespaces and secrets"
}

case $1 in
  make) make ;;
  apply)
    cluster "$2"
    apply
    ;;
  docker-config) docker_config "$2" "$3" ;;
  *) die "use: $0 make|apply CLUSTER" ;;
esac
