package dev.vlabc.resolve.index;

import dev.vlabc.source.Path;
import java.util.List;
import java.util.Set;

/** The paths of things in a plan, and their names with the kind first. */
public final class Things {

  private static final Set<String> INNER = Set.of("components", "machines");

  private Things() {}

  public static Path host(String name) {
    return Path.of("hosts", name);
  }

  public static Path network(String name) {
    return Path.of("networks", name);
  }

  public static Path cluster(String name) {
    return Path.of("clusters", name);
  }

  public static Path partition(String name) {
    return Path.of("partitions", name);
  }

  public static Path component(String cluster, String name) {
    return Path.of("clusters", cluster, "components", name);
  }

  public static Path machine(String partition, String name) {
    return Path.of("partitions", partition, "machines", name);
  }

  /** The smallest thing that a path leads into: a component or machine, or what stands above it. */
  public static Path around(Path path) {
    List<String> elements = path.elements();
    if (elements.size() >= 4 && INNER.contains(elements.get(2))) {
      return new Path(elements.subList(0, 4));
    }
    return elements.size() >= 2 ? new Path(elements.subList(0, 2)) : Path.ROOT;
  }

  /** Its name with the kind first: {@code component/spark/gardener}, {@code cluster/spark}. */
  public static String named(Path path) {
    List<String> thing = around(path).elements();
    if (!thing.isEmpty() && thing.getFirst().equals("registries")) {
      return "registries";
    }
    if (!thing.isEmpty() && thing.getFirst().equals("gitops")) {
      return "gitops";
    }
    return switch (thing.size()) {
      case 4 -> singular(thing.get(2)) + "/" + thing.get(1) + "/" + thing.get(3);
      case 2 -> singular(thing.get(0)) + "/" + thing.get(1);
      default -> "lab";
    };
  }

  private static String singular(String plural) {
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
