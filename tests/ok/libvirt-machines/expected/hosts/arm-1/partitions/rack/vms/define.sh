#!/bin/sh
# Made by vlabc from tests/ok/libvirt-machines/lab.yaml; edit that, not this.
# Beside README.md, type:
#   hosts/arm-1/partitions/rack/vms/define.sh
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
docker network inspect virtual-rack >/dev/null 2>&1 ||
  docker network create --subnet 10.80.4.0/22 virtual-rack
bridge=$(docker network inspect virtual-rack --format \
  '{{ with index .Options "com.docker.network.bridge.name" }}{{ . }}{{ else }}br-{{ slice .ID 0 12 }}{{ end }}')
virsh net-destroy virtual-rack >/dev/null 2>&1 || true
virsh net-define /dev/stdin <<EOF
<network>
  <name>virtual-rack</name>
  <uuid>ebf94754-712b-86bb-ba11-2ae4ee07cb31</uuid>
  <forward mode='bridge'/>
  <bridge name='$bridge'/>
</network>
EOF
virsh net-start virtual-rack
virsh net-autostart virtual-rack

volume default virtual-rack-arm-1.qcow2 21474836480
virsh define arm-1.xml
bmc virtual-rack-arm-1 192.168.10.6 6231 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"

volume default virtual-rack-arm-2.qcow2 21474836480
virsh define arm-2.xml
bmc virtual-rack-arm-2 192.168.10.6 6232 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"
