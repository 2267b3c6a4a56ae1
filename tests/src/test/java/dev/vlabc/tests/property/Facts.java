package dev.vlabc.tests.property;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was allocated in a plan, by thing and field. */
final class Facts {

  private final SortedMap<String, String> byName = new TreeMap<>();

  private Facts() {}

  static SortedMap<String, String> of(Lab plan) {
    Facts facts = new Facts();
    plan.clusters().values().forEach(facts::cluster);
    plan.partitions().values().forEach(facts::partition);
    plan.mirrors()
        .values()
        .forEach(
            mirror ->
                mirror
                    .port()
                    .ifPresent(
                        port ->
                            facts.put(
                                "mirror/" + mirror.upstream() + "/" + mirror.host().orElse(""),
                                port)));
    return facts.byName;
  }

  private void put(String name, Object value) {
    byName.put(name, value.toString());
  }

  private void cluster(Cluster cluster) {
    String name = "cluster/" + cluster.name() + "/";
    cluster.networks().forEach((role, use) -> put(name + "networks/" + role, use));
    put(name + "port", cluster.endpoint().port());
    if (!(cluster.provider() instanceof Provider.Incus)) {
      cluster.endpoint().address().ifPresent(address -> put(name + "address", address));
    }
    cluster
        .nodes()
        .forEach(
            (node, planned) ->
                planned.address().ifPresent(address -> put(name + "node/" + node, address)));
    if (cluster.provider() instanceof Provider.K3d k3d) {
      k3d.publish()
          .forEach(
              published -> put(name + "publish/" + published.endpoint(), published.nodePort()));
      k3d.mirrors().forEach((upstream, at) -> put(name + "mirror/" + upstream, at));
    }
  }

  private void partition(Partition partition) {
    String name = partition.name() + "/";
    partition
        .management()
        .ifPresent(
            management -> put("partition/" + partition.name() + "/network", management.prefix()));
    partition
        .machines()
        .forEach(
            (machine, planned) -> {
              String thing = "machine/" + name + machine;
              planned.address().ifPresent(address -> put(thing + "/address", address));
              planned.router().ifPresent(router -> put(thing + "/router", router));
            });
    partition
        .fabric()
        .ifPresent(
            fabric -> {
              fabric
                  .nodes()
                  .forEach(
                      (node, planned) -> {
                        String thing = "node/" + name + node;
                        planned.management().ifPresent(at -> put(thing + "/address", at));
                        planned.router().ifPresent(router -> put(thing + "/router", router));
                      });
              fabric.links().forEach(link -> link(partition, link));
            });
  }

  private void link(Partition partition, Link link) {
    if (!link.a().addresses().isEmpty()) {
      put("link/" + partition.name() + "/" + link.name(), link.a().addresses());
    }
    seat(partition, link.a(), link.b());
    seat(partition, link.b(), link.a());
  }

  private void seat(Partition partition, Link.End end, Link.End other) {
    if (partition.machines().containsKey(end.node())) {
      put("machine/" + partition.name() + "/" + end.node() + "/" + end.port(), other);
    }
  }
}
