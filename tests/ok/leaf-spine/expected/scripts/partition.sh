#!/usr/bin/env bash
# Made by vlabc from tests/ok/leaf-spine/lab.yaml; edit that, not this.
# partition.sh up|stop|resume|down NAME: switches, machines and the links between them.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

partition "$2"
here "$host"
[[ -z $topology ]] || need docker containerlab
[[ -z $vms ]] || need docker virsh

there() { containers "containerlab=$known" --all; }

# impair: the script calls containerlab, which root would not find where mise has put it.
impair() { [[ -z $impairments ]] || as_root env PATH="$PATH" sh "$impairments"; }

# passwords: of BMCs, for the script that makes the virtual machines; those that are set stay.
passwords() {
  local variable file
  while read -r variable file; do
    if [[ -n $variable && -z ${!variable:-} && -s $store/$file ]]; then
      printf -v "$variable" %s "$(<"$store/$file")"
      export "${variable?}"
    fi
  done
}

# virtual VERB: the machines of libvirt.
virtual() {
  local domain
  export LIBVIRT_DEFAULT_URI=${LIBVIRT_DEFAULT_URI:-qemu:///system}
  case $1 in
    up)
      case $name in
        *) ;;
      esac
      "$vms/define.sh"
      ;;
    stop)
      mkdir -p "$run"
      : >"$run/running-$name"
      for domain in "${domains[@]}"; do
        [[ $(virsh domstate "$domain" 2>/dev/null || true) == running* ]] || continue
        say "$domain" >>"$run/running-$name"
        virsh shutdown "$domain"
      done
      ;;
    resume)
      [[ ! -s $run/running-$name ]] || while read -r domain; do
        [[ $(virsh domstate "$domain") == running* ]] || virsh start "$domain" </dev/null
      done <"$run/running-$name"
      ;;
    down)
      "$vms/undefine.sh"
      rm -f "$run/running-$name"
      ;;
  esac
}

# fabric VERB: what containerlab plays.
fabric() {
  case $1 in
    up)
      if (($(there) < nodes)); then
        as_root containerlab deploy --topo "$topology"
        impair
      elif (($(containers "containerlab=$known") < nodes)); then
        as_root containerlab start --topo "$topology"
        impair
      else
        say "partition $name is there"
      fi
      ;;
    stop) (($(there) == 0)) || as_root containerlab stop --topo "$topology" ;;
    resume)
      (($(there) > 0)) || die "partition $name is not there; type: just $layer"
      as_root containerlab start --topo "$topology"
      impair
      ;;
    down)
      if (($(there) > 0)); then
        as_root containerlab destroy --cleanup ${keep:+"$keep"} --topo "$topology"
      fi
      ((${#volumes[@]} == 0)) || docker volume rm --force "${volumes[@]}"
      ;;
  esac
}

case $1 in
  up | stop | resume | down)
    [[ -z $topology ]] || fabric "$1"
    [[ -z $vms ]] || virtual "$1"
    ;;
  *) die "use: $0 up|stop|resume|down NAME" ;;
esac
