package dev.vlabc.emit.readme;

import dev.vlabc.emit.readme.ReadmeView.ClusterRow;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Endpoint;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import java.util.ArrayList;
import java.util.List;

/** The tables of the README. */
final class Tables {

  private Tables() {}

  static List<ClusterRow> clusters(Lab plan) {
    List<ClusterRow> rows = new ArrayList<>();
    for (Cluster cluster : plan.clusters().values()) {
      rows.add(
          new ClusterRow(
              cluster.name(),
              cluster.layer(),
              cluster.kubernetes().toString(),
              cluster.provider().word(),
              api(cluster)));
    }
    return rows;
  }

  private static String api(Cluster cluster) {
    return cluster.provider() instanceof Provider.K3d k3d
        ? "https://" + k3d.api().host() + ":" + k3d.api().port()
        : api(cluster.endpoint());
  }

  private static String api(Endpoint endpoint) {
    return "https://" + endpoint.name() + ":" + endpoint.port();
  }
}
