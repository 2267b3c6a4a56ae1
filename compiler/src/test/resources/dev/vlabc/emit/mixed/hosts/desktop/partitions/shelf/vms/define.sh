#!/bin/sh
# Made by vlabc from environments/mixed/lab.yaml; edit that, not this.
# Beside README.md, type:
#   hosts/desktop/partitions/shelf/vms/define.sh
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
docker network inspect mixed-shelf >/dev/null 2>&1 ||
  docker network create --subnet 10.80.8.0/22 mixed-shelf
bridge=$(docker network inspect mixed-shelf --format \
  '{{ with index .Options "com.docker.network.bridge.name" }}{{ . }}{{ else }}br-{{ slice .ID 0 12 }}{{ end }}')
virsh net-destroy mixed-shelf >/dev/null 2>&1 || true
virsh net-define /dev/stdin <<EOF
<network>
  <name>mixed-shelf</name>
  <uuid>756b5369-9958-8e59-a528-1d7bec0dcf04</uuid>
  <forward mode='bridge'/>
  <bridge name='$bridge'/>
</network>
EOF
virsh net-start mixed-shelf
virsh net-autostart mixed-shelf

volume default mixed-shelf-node-1.qcow2 85899345920
virsh define node-1.xml
bmc mixed-shelf-node-1 10.80.8.1 6231 "${VBMC_USERNAME:-admin}" "$VBMC_PASSWORD"
