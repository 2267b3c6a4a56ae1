package dev.vlabc.emit.component;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a component see. Maps hold {@code null} under a name that has no value; a
 * name that they do not hold at all is a fault of the template.
 *
 * @param settings what the lab says about it, with defaults
 * @param grants what was dealt out to it
 * @param uses capability to the fields of its contract, for all that it requires; {@code null} for
 *     what it only wants, and nobody provides
 * @param manages what it provisions
 * @param images of its {@code component.yaml}, by name
 */
public record ComponentView(
    LabView lab,
    ClusterView cluster,
    SelfView component,
    Map<String, @Nullable Object> settings,
    GrantsView grants,
    Map<String, @Nullable Map<String, @Nullable Object>> uses,
    List<ManagedView> manages,
    Map<String, String> images) {

  /**
   * The lab.
   *
   * @param domain its zone
   * @param records the names in that zone that are known beforehand
   */
  public record LabView(String name, String domain, List<RecordView> records) {}

  /** A name and its address, IPv4 or IPv6. */
  public record RecordView(String name, String address, boolean v6) {}

  /**
   * The cluster that the component runs on.
   *
   * @param domain its zone, below the lab's
   * @param kubernetes its version, with a v
   * @param provider {@code k3d}, {@code kind}, {@code k3s}, …
   * @param pods the prefix of its pods; empty: not known
   * @param services that of its services; empty: not known
   * @param nodes how many nodes are known beforehand
   * @param pinned ranges of the addresses that are dealt out to components
   * @param free ranges of those that any other service gets
   */
  public record ClusterView(
      String name,
      String domain,
      String kubernetes,
      String provider,
      ApiView api,
      String pods,
      String services,
      int nodes,
      List<String> pinned,
      List<String> free) {}

  /**
   * Where the cluster's API answers.
   *
   * @param address empty: it is not known beforehand
   * @param shared whether the address is that of no host and of no node, so that somebody has to
   *     announce it
   */
  public record ApiView(String host, String address, int port, boolean shared) {}

  /**
   * The component itself.
   *
   * @param version empty: nobody says it
   * @param mirrors the upstream registries that the lab reaches through it
   */
  public record SelfView(String name, String namespace, String version, List<String> mirrors) {}

  /**
   * What was dealt out.
   *
   * @param addresses by the name of the request
   * @param nodePorts by endpoint: where every node answers for it, if it is published
   * @param hosts by endpoint: its DNS name
   */
  public record GrantsView(
      Map<String, @Nullable String> addresses,
      Map<String, @Nullable Integer> nodePorts,
      Map<String, @Nullable String> hosts) {}

  /** Something that the component provisions: a {@code partition} or a {@code cluster}. */
  public record ManagedView(String kind, String name) {}
}
