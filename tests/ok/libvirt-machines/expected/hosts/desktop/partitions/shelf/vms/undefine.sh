#!/bin/sh
# Made by vlabc from tests/ok/libvirt-machines/lab.yaml; edit that, not this.
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

vbmc delete virtual-shelf-legacy-1 >/dev/null 2>&1 || true
domain virtual-shelf-legacy-1
volume default virtual-shelf-legacy-1.qcow2

vbmc delete virtual-shelf-node-1 >/dev/null 2>&1 || true
domain virtual-shelf-node-1
volume default virtual-shelf-node-1.qcow2

vbmc delete virtual-shelf-node-2 >/dev/null 2>&1 || true
domain virtual-shelf-node-2
volume default virtual-shelf-node-2.qcow2

domain virtual-shelf-own-1
volume default virtual-shelf-own-1.qcow2

vbmc delete virtual-shelf-secure-1 >/dev/null 2>&1 || true
domain virtual-shelf-secure-1
volume default virtual-shelf-secure-1.qcow2

vbmc delete virtual-shelf-storage-1 >/dev/null 2>&1 || true
domain virtual-shelf-storage-1
volume fast virtual-shelf-storage-1.qcow2
volume fast virtual-shelf-storage-1-data.qcow2
volume fast virtual-shelf-storage-1-journal.qcow2

if virsh net-info virtual-shelf >/dev/null 2>&1; then
  virsh net-destroy virtual-shelf >/dev/null 2>&1 || true
  virsh net-undefine virtual-shelf
fi
