#!/bin/sh
# Made by vlabc from tests/ok/refined-links/lab.yaml; edit that, not this.
# Beside README.md, type:
#   sudo sh hosts/laptop/partitions/rack/impairments.sh
# Delay, loss and bandwidth of links, at both ends: each end holds back what it sends. Once more is
# the same; a node that was started anew needs it again. The kernel must have sch_netem.
set -eu

containerlab tools netem set --node clab-refined-rack-leaf-1 --interface eth49 --delay 10ms --loss 0.5 --rate 100000
containerlab tools netem set --node clab-refined-rack-spine-1 --interface eth1 --delay 10ms --loss 0.5 --rate 100000
