#!/bin/sh
# Made by vlabc from tests/ok/libvirt-machines/lab.yaml; edit that, not this.
# Beside README.md, type:
#   hosts/arm-1/partitions/rack/vms/undefine.sh
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

vbmc delete virtual-rack-arm-1 >/dev/null 2>&1 || true
domain virtual-rack-arm-1
volume default virtual-rack-arm-1.qcow2

vbmc delete virtual-rack-arm-2 >/dev/null 2>&1 || true
domain virtual-rack-arm-2
volume default virtual-rack-arm-2.qcow2

if virsh net-info virtual-rack >/dev/null 2>&1; then
  virsh net-destroy virtual-rack >/dev/null 2>&1 || true
  virsh net-undefine virtual-rack
fi
docker network rm virtual-rack >/dev/null 2>&1 || true
