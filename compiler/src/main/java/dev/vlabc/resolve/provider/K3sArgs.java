package dev.vlabc.resolve.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** The arguments by which k3s (v1.35) leaves to components what it would otherwise bring itself. */
final class K3sArgs {

  /** What k3s brings unless a component does. */
  static final Set<String> OFFERS = Set.of("cni", "load-balancer", "persistent-storage", "metrics");

  private K3sArgs() {}

  /**
   * For a server. Traefik is always left out: a gateway is a component that somebody chose.
   *
   * @param provided what the cluster's components provide
   */
  static List<String> server(SortedSet<String> provided) {
    List<String> args = new ArrayList<>();
    if (provided.contains("cni")) {
      args.add("--disable-network-policy");
    }
    disabled(provided).forEach(part -> args.add("--disable=" + part));
    if (provided.contains("cni")) {
      args.add("--flannel-backend=none");
    }
    return args;
  }

  private static List<String> disabled(SortedSet<String> provided) {
    List<String> parts = new ArrayList<>();
    if (provided.contains("persistent-storage")) {
      parts.add("local-storage");
    }
    if (provided.contains("metrics")) {
      parts.add("metrics-server");
    }
    if (provided.contains("load-balancer")) {
      parts.add("servicelb");
    }
    parts.add("traefik");
    return parts;
  }
}
