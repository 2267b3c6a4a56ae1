#!/usr/bin/env bash
# Made by vlabc from tests/ok/instance/lab.yaml; edit that, not this.
# doctor.sh: looks whether this computer can run its part of the lab, and says how to mend what is wrong.
# shellcheck disable=SC1091,SC2154 # lab.sh sets the variables
source "$(dirname "$0")/lab.sh"

faults=0
warnings=0

good() { printf '  ok    %s\n' "$*"; }

warn() {
  warnings=$((warnings + 1))
  printf '  warn  %s\n' "$*"
}

fault() {
  faults=$((faults + 1))
  printf '  FAULT %s\n' "$*"
}

# version_of PROGRAM: what it says of itself.
version_of() {
  case $1 in
    kubectl) kubectl version --client ;;
    containerlab) containerlab version ;;
    *) "$1" --version ;;
  esac 2>&1 || true
}

# tool PROGRAM VERSION: another version may do; the files here are written for this one.
tool() {
  if ! command -v "$1" >/dev/null; then
    fault "$1 is not there; type: mise install"
  elif [[ $(version_of "$1") != *"$2"* ]]; then
    warn "$1 is not $2, which the files here are written for; type: mise install"
  else
    good "$1 $2"
  fi
}

# kernel FILE LEAST WHY: a number of the kernel's that has to be large enough.
kernel() {
  local now name=${1//\//.}
  now=$(cat "/proc/sys/$1" 2>/dev/null || echo 0)
  if ((now >= $2)); then
    good "$name is $now"
  else
    fault "$name is $now, should be $2 or more ($3); type: sudo sysctl -w $name=$2"
  fi
}

# free WHAT HAVE NEED: in KiB.
free() {
  if (($2 >= $3)); then
    good "$1: $(($2 >> 20)) GiB are free, $((($3 + 1048575) >> 20)) are planned"
  else
    warn "$1: $(($2 >> 20)) GiB are free, but $((($3 + 1048575) >> 20)) are planned"
  fi
}

# port NUMBER WHOSE OWNER: nobody else may have it; OWNER begins the name of the container that shall.
port() {
  local names
  names=$(docker ps --filter "publish=$1" --format '{{.Names}}' 2>/dev/null || true)
  if [[ -n $names && $names == "$3"* ]]; then
    good "port $1: $2 has it"
  elif [[ -n $names ]]; then
    fault "port $1, planned for $2, belongs to the container ${names//$'\n'/, }"
  elif (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fault "port $1, planned for $2, belongs to another program; who: sudo ss -ltnp 'sport = :$1'"
  else
    good "port $1 is free for $2"
  fi
}

docker_works() {
  if ! command -v docker >/dev/null; then
    fault "docker is not there; see docs.docker.com/engine/install"
  elif ! docker ps --quiet >/dev/null 2>&1; then
    fault "docker does not answer; does it run (systemctl status docker), and are you in its group (id)?"
  else
    good "docker answers"
    docker compose version >/dev/null 2>&1 || fault "docker has no compose plugin"
    firewall
  fi
}

# Docker's own rules come before ufw's, which drop what goes between its networks.
firewall() {
  if grep -qs '^ENABLED=yes' /etc/ufw/ufw.conf; then
    warn "ufw is on: published ports pass it by, and what goes between docker's networks may be dropped;" \
      "if nodes do not reach each other: sudo ufw default allow routed"
  fi
}

host_doctor() {
  case $1 in
    laptop)
      docker_works
      kernel fs/inotify/max_user_instances 512 "every node of a cluster takes some"
      kernel fs/inotify/max_user_watches 524288 "the same"
      kernel net/ipv4/ip_forward 1 "networks of containers"
      if (($(cat /proc/sys/net/ipv4/conf/all/rp_filter 2>/dev/null || echo 0) == 1)); then
        warn "net.ipv4.conf.all.rp_filter is 1, and packets that come back another way are lost; 2 is safe"
      fi
      free memory "$(awk '/^MemAvailable/ {print $2}' /proc/meminfo)" 131072
      free "disk of this folder" "$(df -Pk . | awk 'NR == 2 {print $4}')" 0
      port 8443 'the API of demo' k3d-copied-2-demo-
      port 10080 envoy-gateway/http k3d-copied-2-demo-
      port 7000 artifacts copied-2-
      port 7001 'the cache of docker.io' copied-2-
      ;;
    *) ;;
  esac
}

say "Programs:"
tool containerlab 0.79.0
tool flux 2.9.5
tool just 1.59.0
tool k3d 5.9.0
tool kubectl 1.35.5
hosts=(laptop)
for one in "${hosts[@]}"; do
  say "Host $one:"
  if (here "$one") 2>/dev/null; then
    host_doctor "$one"
  else
    say "  is another computer: copy this folder there, and type: VLABC_HOST=$one just doctor"
  fi
done
say ''
((faults == 0)) || die "$faults faults, $warnings warnings: mend the faults first."
say "Nothing is in the way${warnings:+; warnings: $warnings}."
