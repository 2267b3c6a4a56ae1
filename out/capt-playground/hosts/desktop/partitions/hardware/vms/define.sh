#!/bin/sh
# Made by vlabc from environments/capt-playground/lab.yaml; edit that, not this.
# Beside README.md, type:
#   hosts/desktop/partitions/hardware/vms/define.sh
set -eu
cd "$(dirname "$0")"
export LIBVIRT_DEFAULT_URI="${LIBVIRT_DEFAULT_URI:-qemu:///system}"
: "${VBMC_PASSWORD:?must hold the password that the BMCs are to take}"

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
bridge=$(docker network inspect kind-capt-playground-tinkerbell --format \
  '{{ with index .Options "com.docker.network.bridge.name" }}{{ . }}{{ else }}br-{{ slice .ID 0 12 }}{{ end }}')
virsh net-destroy capt-playground-hardware >/dev/null 2>&1 || true
virsh net-define /dev/stdin <<EOF
<network>
  <name>capt-playground-hardware</name>
  <uuid>8db4ff2f-97aa-8eb3-80c9-ec849d9aa494</uuid>
  <forward mode='bridge'/>
  <bridge name='$bridge'/>
</network>
EOF
virsh net-start capt-playground-hardware
virsh net-autostart capt-playground-hardware

volume default capt-playground-hardware-node-1.qcow2 16106127360
virsh define node-1.xml
bmc capt-playground-hardware-node-1 10.80.0.1 6231 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"

volume default capt-playground-hardware-node-2.qcow2 16106127360
virsh define node-2.xml
bmc capt-playground-hardware-node-2 10.80.0.1 6232 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"

volume default capt-playground-hardware-node-3.qcow2 16106127360
virsh define node-3.xml
bmc capt-playground-hardware-node-3 10.80.0.1 6233 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"

volume default capt-playground-hardware-node-4.qcow2 16106127360
virsh define node-4.xml
bmc capt-playground-hardware-node-4 10.80.0.1 6234 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"
