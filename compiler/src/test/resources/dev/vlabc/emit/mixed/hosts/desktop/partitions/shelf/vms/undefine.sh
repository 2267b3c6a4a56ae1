#!/bin/sh
# Made by vlabc from environments/mixed/lab.yaml; edit that, not this.
# Beside README.md, type:
#   hosts/desktop/partitions/shelf/vms/undefine.sh
set -eu
export LIBVIRT_DEFAULT_URI="${LIBVIRT_DEFAULT_URI:-qemu:///system}"

# domain NAME: takes a virtual machine away, running or not.
domain() {
  virsh dominfo "$1" >/dev/null 2>&1 || return 0
  virsh destroy "$1" >/dev/null 2>&1 || true
  virsh undefine "$1" --managed-save --snapshots-metadata --nvram
}

# volume POOL NAME: takes a disk away, with all that is on it.
volume() {
  virsh vol-info --pool "$1" "$2" >/dev/null 2>&1 || return 0
  virsh vol-delete --pool "$1" "$2"
}

vbmc delete mixed-shelf-node-1 >/dev/null 2>&1 || true
domain mixed-shelf-node-1
volume default mixed-shelf-node-1.qcow2

if virsh net-info mixed-shelf >/dev/null 2>&1; then
  virsh net-destroy mixed-shelf >/dev/null 2>&1 || true
  virsh net-undefine mixed-shelf
fi
docker network rm mixed-shelf >/dev/null 2>&1 || true
