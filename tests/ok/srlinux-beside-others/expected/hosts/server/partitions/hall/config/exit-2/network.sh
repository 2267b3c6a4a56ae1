#!/bin/sh
# Made by vlabc from tests/ok/srlinux-beside-others/lab.yaml; edit that, not this.
# Bound into its node by topology.clab.yml, which runs it when the links are there.
set -eu

ip address replace 10.80.128.2/32 dev lo
ip address replace fd44:5173:5e49:35fa::2/128 dev lo
ip address replace 10.80.192.0/31 dev eth1
ip address replace fd44:5173:5e49:35fa:0:1::/127 dev eth1
ip address replace 10.80.192.2/31 dev eth2
ip address replace fd44:5173:5e49:35fa:0:1:0:2/127 dev eth2
ip -4 route replace 10.80.129.1/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::101/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.129.2/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::102/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.129.3/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::103/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.129.4/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::104/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.130.1/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::201/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.130.2/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::202/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.130.3/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::203/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
ip -4 route replace 10.80.131.1/32 src 10.80.128.2 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd44:5173:5e49:35fa::301/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:1 dev eth1
ip -4 route replace 10.80.131.2/32 src 10.80.128.2 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd44:5173:5e49:35fa::302/128 src fd44:5173:5e49:35fa::2 nexthop via fd44:5173:5e49:35fa:0:1:0:3 dev eth2
