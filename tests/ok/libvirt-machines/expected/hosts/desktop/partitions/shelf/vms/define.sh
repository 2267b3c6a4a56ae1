#!/bin/sh
# Made by vlabc from tests/ok/libvirt-machines/lab.yaml; edit that, not this.
# Beside README.md, type:
#   hosts/desktop/partitions/shelf/vms/define.sh
set -eu
cd "$(dirname "$0")"
export LIBVIRT_DEFAULT_URI="${LIBVIRT_DEFAULT_URI:-qemu:///system}"
: "${SHELF_PASSWORD:?must hold the password that the BMCs are to take}"
: "${VBMC_PASSWORD:?must hold the password that the BMCs are to take}"
: "${VLABC_RACK_BMC_PASSWORD:?must hold the password that the BMCs are to take}"

# volume POOL NAME BYTES: a disk, which stays as it is where it is there.
volume() {
  virsh vol-info --pool "$1" "$2" >/dev/null 2>&1 ||
    virsh vol-create-as --pool "$1" --name "$2" --capacity "$3" --format qcow2
}

# bmc DOMAIN ADDRESS PORT USERNAME PASSWORD: what switches a virtual machine on and off.
bmc() {
  vbmc delete "$1" >/dev/null 2>&1 || true
  vbmc add "$1" --address "$2" --port "$3" --username "$4" --password "$5" \
    --libvirt-uri "$LIBVIRT_DEFAULT_URI"
  vbmc start "$1"
}

# The bridge of a docker network is the switch that the virtual machines hang on.
bridge=$(docker network inspect k3d-virtual-spark --format \
  '{{ with index .Options "com.docker.network.bridge.name" }}{{ . }}{{ else }}br-{{ slice .ID 0 12 }}{{ end }}')
virsh net-destroy virtual-shelf >/dev/null 2>&1 || true
virsh net-define /dev/stdin <<EOF
<network>
  <name>virtual-shelf</name>
  <uuid>c73bac6f-5be0-8902-9690-ab1ad7728e1d</uuid>
  <forward mode='bridge'/>
  <bridge name='$bridge'/>
</network>
EOF
virsh net-start virtual-shelf
virsh net-autostart virtual-shelf

volume default virtual-shelf-legacy-1.qcow2 21474836480
virsh define legacy-1.xml
bmc virtual-shelf-legacy-1 10.80.0.1 6231 "${SHELF_USER:-admin}" "$SHELF_PASSWORD"

volume default virtual-shelf-node-1.qcow2 21474836480
virsh define node-1.xml
bmc virtual-shelf-node-1 10.80.0.1 6232 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"

volume default virtual-shelf-node-2.qcow2 21474836480
virsh define node-2.xml
bmc virtual-shelf-node-2 10.80.0.1 6234 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"

volume default virtual-shelf-own-1.qcow2 21474836480
virsh define own-1.xml

volume default virtual-shelf-secure-1.qcow2 21474836480
virsh define secure-1.xml
bmc virtual-shelf-secure-1 10.80.0.1 6233 "${VLABC_RACK_BMC_USERNAME:-admin}" "$VLABC_RACK_BMC_PASSWORD"

volume fast virtual-shelf-storage-1.qcow2 32212254720
volume fast virtual-shelf-storage-1-data.qcow2 107374182400
volume fast virtual-shelf-storage-1-journal.qcow2 1000000000
virsh define storage-1.xml
bmc virtual-shelf-storage-1 10.80.0.1 6235 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"
