lab:="sample"

# What there is to do.
default:
    @just --list

# Brings the lab up.
up host="laptop": (check host)
    containerlab deploy -t hosts/{{ host }}/partitions/rack/topology.clab.yml

[private]
check host:
    test -d hosts/{{ host }}

# Ends the lab.
[confirm]
down:
    #!/usr/bin/env bash
    set -euo pipefail
    k3d cluster delete {{ lab }}
