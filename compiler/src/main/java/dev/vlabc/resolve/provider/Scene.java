package dev.vlabc.resolve.provider;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.resolve.space.NetworkUse;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.LabSpec;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a resolver sees of the lab around its cluster.
 *
 * @param lab only whole things
 * @param labName with the instance
 * @param host what it stands on, where that is a host
 * @param partition what it stands on, where that is a partition
 * @param provided capabilities that the cluster's own components provide
 * @param published ports of its host that are written down for something
 * @param instance 0 for the lab itself
 */
public record Scene(
    LabSpec lab,
    String labName,
    String domain,
    String name,
    ClusterSpec cluster,
    Optional<String> host,
    Optional<String> partition,
    SortedSet<String> provided,
    Catalog catalog,
    NetworkUse networks,
    SortedSet<Integer> published,
    int instance) {

  /** The cluster's path in the plan. */
  public Path path() {
    return Path.of("clusters", name);
  }

  /** Where a field of the cluster was written, or else the cluster. */
  public Range place(String... fields) {
    Path at = path();
    for (String field : fields) {
      at = at.child(field);
    }
    return lab.place(at);
  }
}
