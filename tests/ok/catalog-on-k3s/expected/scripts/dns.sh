#!/usr/bin/env bash
# Made by vlabc from tests/ok/catalog-on-k3s/lab.yaml; edit that, not this.
# dns.sh on|off: whether this computer looks up lab.example.net in the lab.
# shellcheck disable=SC1091,SC2154,SC2016 # lab.sh sets the variables; the back-ticks are for people
source "$(dirname "$0")/lab.sh"

file=/etc/systemd/resolved.conf.d/vlabc-$lab.conf
zone=lab.example.net
server=10.20.0.129

case $1 in
  on)
    printf '# Made by vlabc; `just dns off` takes it away.\n[Resolve]\nDNS=%s\nDomains=~%s\n' "$server" "$zone" |
      as_root install -D -m 644 /dev/stdin "$file"
    as_root systemctl restart systemd-resolved
    say "names under $zone are looked up at $server; undo: just dns off"
    ;;
  off)
    as_root rm -f "$file"
    as_root systemctl restart systemd-resolved
    say "names under $zone are looked up as before"
    ;;
  *) die "use: just dns [on|off]" ;;
esac
