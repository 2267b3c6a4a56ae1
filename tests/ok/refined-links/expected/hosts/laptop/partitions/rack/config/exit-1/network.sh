#!/bin/sh
# Made by vlabc from tests/ok/refined-links/lab.yaml; edit that, not this.
# Bound into its node by topology.clab.yml, which runs it when the links are there.
set -eu

ip address replace 10.80.128.1/32 dev lo
ip address replace fd06:c602:ee8b:e3de::1/128 dev lo
ip address replace 10.80.192.0/31 dev eth1
ip address replace fd06:c602:ee8b:e3de:0:1::/127 dev eth1
ip -4 route replace 10.80.129.1/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd06:c602:ee8b:e3de::101/128 src fd06:c602:ee8b:e3de::1 nexthop via fd06:c602:ee8b:e3de:0:1:0:1 dev eth1
ip -4 route replace 10.80.129.2/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd06:c602:ee8b:e3de::102/128 src fd06:c602:ee8b:e3de::1 nexthop via fd06:c602:ee8b:e3de:0:1:0:1 dev eth1
ip -4 route replace 10.80.130.1/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd06:c602:ee8b:e3de::201/128 src fd06:c602:ee8b:e3de::1 nexthop via fd06:c602:ee8b:e3de:0:1:0:1 dev eth1
ip -4 route replace 10.80.130.2/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd06:c602:ee8b:e3de::202/128 src fd06:c602:ee8b:e3de::1 nexthop via fd06:c602:ee8b:e3de:0:1:0:1 dev eth1
ip -4 route replace 10.80.131.1/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd06:c602:ee8b:e3de::301/128 src fd06:c602:ee8b:e3de::1 nexthop via fd06:c602:ee8b:e3de:0:1:0:1 dev eth1
