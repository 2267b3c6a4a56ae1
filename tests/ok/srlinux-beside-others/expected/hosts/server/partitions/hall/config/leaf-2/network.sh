#!/bin/sh
# Made by vlabc from tests/ok/srlinux-beside-others/lab.yaml; edit that, not this.
# Bound into its node by topology.clab.yml, which runs it when the links are there.
set -eu

ip address replace 10.80.129.2/32 dev lo
ip address replace fd44:5173:5e49:35fa::102/128 dev lo
ip address replace 10.80.192.4/31 dev eth1
ip address replace fd44:5173:5e49:35fa:0:1:0:4/127 dev eth1
ip address replace 10.80.192.6/31 dev eth2
ip address replace fd44:5173:5e49:35fa:0:1:0:6/127 dev eth2
ip address replace 10.80.192.8/31 dev eth49
ip address replace fd44:5173:5e49:35fa:0:1:0:8/127 dev eth49
ip address replace 10.80.192.10/31 dev eth50
ip address replace fd44:5173:5e49:35fa:0:1:0:a/127 dev eth50
ip -4 route replace 10.80.130.1/32 src 10.80.129.2 nexthop via 10.80.192.5 dev eth1
ip -6 route replace fd44:5173:5e49:35fa::201/128 src fd44:5173:5e49:35fa::102 nexthop via fd44:5173:5e49:35fa:0:1:0:5 dev eth1
ip -4 route replace 10.80.130.3/32 src 10.80.129.2 nexthop via 10.80.192.7 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::203/128 src fd44:5173:5e49:35fa::102 nexthop via fd44:5173:5e49:35fa:0:1:0:7 dev eth2
ip -4 route replace 10.80.131.1/32 src 10.80.129.2 nexthop via 10.80.192.9 dev eth49
ip -6 route replace fd44:5173:5e49:35fa::301/128 src fd44:5173:5e49:35fa::102 nexthop via fd44:5173:5e49:35fa:0:1:0:9 dev eth49
ip -4 route replace 10.80.131.2/32 src 10.80.129.2 nexthop via 10.80.192.11 dev eth50
ip -6 route replace fd44:5173:5e49:35fa::302/128 src fd44:5173:5e49:35fa::102 nexthop via fd44:5173:5e49:35fa:0:1:0:b dev eth50
ip -4 route replace 0.0.0.0/0 src 10.80.129.2 nexthop via 10.80.192.9 dev eth49 nexthop via 10.80.192.11 dev eth50
ip -6 route replace ::/0 src fd44:5173:5e49:35fa::102 nexthop via fd44:5173:5e49:35fa:0:1:0:9 dev eth49 nexthop via fd44:5173:5e49:35fa:0:1:0:b dev eth50
