package dev.vlabc.tests.property;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan gives to two things at once. */
final class Collisions {

  private final Map<String, String> taken = new HashMap<>();
  private final Map<String, Prefix> prefixes = new LinkedHashMap<>();
  private final List<String> found = new ArrayList<>();

  private Collisions() {}

  static List<String> of(Lab plan) {
    Collisions collisions = new Collisions();
    plan.clusters().values().forEach(collisions::cluster);
    plan.partitions().values().forEach(collisions::partition);
    plan.mirrors().values().forEach(collisions::mirror);
    collisions.comparePrefixes();
    return collisions.found;
  }

  private void take(String what, String thing) {
    String before = taken.putIfAbsent(what, thing);
    if (before != null) {
      found.add(what + " belongs to " + before + " and to " + thing);
    }
  }

  private void cluster(Cluster cluster) {
    String thing = "cluster/" + cluster.name();
    for (String role : List.of("nodes", "pods", "services")) {
      Prefix.parse(cluster.networks().getOrDefault(role, ""))
          .ifPresent(prefix -> prefixes.put(role + " of " + thing, prefix));
    }
    cluster
        .nodes()
        .forEach(
            (name, node) ->
                node.address().ifPresent(address -> take(address.toString(), thing + " " + name)));
    switch (cluster.provider()) {
      case Provider.K3d k3d -> {
        take("port " + cluster.endpoint().port() + " of " + k3d.host(), thing);
        k3d.publish()
            .forEach(
                one -> {
                  take("port " + one.hostPort() + " of " + k3d.host(), thing + one.endpoint());
                  take("node port " + one.nodePort() + " of " + thing, one.endpoint());
                });
      }
      case Provider.Kind kind ->
          take("port " + cluster.endpoint().port() + " of " + kind.host(), thing);
      case Provider.K3s _, Provider.Metal3 _, Provider.Tinkerbell _ ->
          cluster
              .endpoint()
              .address()
              .ifPresent(address -> take(address.toString(), thing + " endpoint"));
      case Provider.Incus _, Provider.Gardener _, Provider.Existing _ -> {}
    }
  }

  private void partition(Partition partition) {
    String thing = "partition/" + partition.name();
    partition
        .management()
        .filter(management -> management.cluster().isEmpty())
        .map(Management::prefix)
        .ifPresent(prefix -> prefixes.put("management of " + thing, prefix));
    partition
        .machines()
        .forEach(
            (name, machine) ->
                machine
                    .address()
                    .ifPresent(address -> take(address.toString(), thing + " " + name)));
    partition
        .fabric()
        .ifPresent(
            fabric -> {
              fabric
                  .nodes()
                  .forEach(
                      (name, node) ->
                          node.management()
                              .ifPresent(at -> take(at.toString(), thing + " " + name)));
              fabric
                  .links()
                  .forEach(
                      link -> {
                        take(thing + " " + link.a(), link.name());
                        take(thing + " " + link.b(), link.name());
                      });
            });
  }

  private void mirror(Mirror mirror) {
    if (mirror.host().isPresent() && mirror.port().isPresent()) {
      take(
          "port " + mirror.port().getAsInt() + " of " + mirror.host().get(),
          "mirror " + mirror.upstream());
    }
  }

  private void comparePrefixes() {
    List<String> owners = List.copyOf(prefixes.keySet());
    for (int i = 0; i < owners.size(); i++) {
      for (int j = i + 1; j < owners.size(); j++) {
        if (prefixes.get(owners.get(i)).overlaps(prefixes.get(owners.get(j)))) {
          found.add(owners.get(i) + " overlaps " + owners.get(j));
        }
      }
    }
  }
}
