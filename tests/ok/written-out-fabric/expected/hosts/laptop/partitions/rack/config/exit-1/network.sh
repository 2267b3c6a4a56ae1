#!/bin/sh
# Made by vlabc from tests/ok/written-out-fabric/lab.yaml; edit that, not this.
# Bound into its node by topology.clab.yml, which runs it when the links are there.
set -eu

ip address replace 10.80.128.1/32 dev lo
ip address replace fd74:9881:8f3:cac0::1/128 dev lo
ip address replace 10.80.192.0/31 dev eth1
ip address replace fd74:9881:8f3:cac0:0:1::/127 dev eth1
ip address replace 10.80.192.2/31 dev eth2
ip address replace fd74:9881:8f3:cac0:0:1:0:2/127 dev eth2
ip -4 route replace 10.80.129.1/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1
ip -6 route replace fd74:9881:8f3:cac0::101/128 src fd74:9881:8f3:cac0::1 nexthop via fd74:9881:8f3:cac0:0:1:0:1 dev eth1
ip -4 route replace 10.80.129.2/32 src 10.80.128.1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd74:9881:8f3:cac0::102/128 src fd74:9881:8f3:cac0::1 nexthop via fd74:9881:8f3:cac0:0:1:0:3 dev eth2
ip -4 route replace 10.80.130.1/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd74:9881:8f3:cac0::201/128 src fd74:9881:8f3:cac0::1 nexthop via fd74:9881:8f3:cac0:0:1:0:1 dev eth1 nexthop via fd74:9881:8f3:cac0:0:1:0:3 dev eth2
ip -4 route replace 10.80.130.2/32 src 10.80.128.1 nexthop via 10.80.192.1 dev eth1 nexthop via 10.80.192.3 dev eth2
ip -6 route replace fd74:9881:8f3:cac0::202/128 src fd74:9881:8f3:cac0::1 nexthop via fd74:9881:8f3:cac0:0:1:0:1 dev eth1 nexthop via fd74:9881:8f3:cac0:0:1:0:3 dev eth2
