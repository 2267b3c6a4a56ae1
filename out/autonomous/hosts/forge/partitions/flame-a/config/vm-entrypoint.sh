#!/bin/sh
# Made by vlabc from environments/autonomous/lab.yaml; edit that, not this.
# containerlab puts it in the place of the image's own /entrypoint.sh.
#
# What mini-lab's machine image does when its container starts, but for the disk: the image makes a new one every time,
# which wipes the machine whenever its container is made anew. Here it is made once, in the node's volume.
set -eu

disk=/disk/disk.img
if [ ! -e "$disk" ]; then
  qemu-img create -f qcow2 "$disk.new" "${QEMU_DISK_SIZE:-5G}"
  mv "$disk.new" "$disk"
fi
ln -sfn "$disk" /disk.img

wanted=${CLAB_INTFS:-0}
connected() {
  set -- /sys/class/net/lan*
  [ -e "$1" ] || shift
  echo "$#"
}
until [ "$(connected)" -ge "$wanted" ]; do
  echo "$(connected) of $wanted interfaces are there"
  sleep 1
done

exec /usr/bin/ipmi_sim -c /openipmi/lan.conf -f /openipmi/ipmisim1.emu
