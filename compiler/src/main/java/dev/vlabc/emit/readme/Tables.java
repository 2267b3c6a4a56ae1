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
              provider(cluster.provider()),
              api(cluster)));
    }
    return rows;
  }

  /** The provider's word in the language. */
  static String provider(Provider provider) {
    return switch (provider) {
      case Provider.K3d _ -> "k3d";
      case Provider.Kind _ -> "kind";
      case Provider.K3s _ -> "k3s";
      case Provider.Incus _ -> "incus";
      case Provider.Gardener _ -> "gardener";
      case Provider.Metal3 _ -> "metal3";
      case Provider.Tinkerbell _ -> "tinkerbell";
      case Provider.Existing _ -> "existing";
    };
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
