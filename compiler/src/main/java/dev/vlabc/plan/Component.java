package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Software on a cluster. Values of {@code settings}, {@code values} and contracts are texts,
 * numbers, booleans, lists and maps of these.
 *
 * @param entry its entry in the catalog or in the environment's own components
 * @param podSecurity the Pod Security Standard of its namespace
 * @param provides capability to the fields of its contract
 * @param uses capability to who provides it, for all that it requires
 * @param settings with every default
 * @param values the user's own for its chart, merged last
 * @param patches files beside the spec
 * @param addresses dealt out to it, by the name of its request
 * @param secrets Kubernetes Secrets of its namespace: name to key to text, in which {@code
 *     %{secret/key}} stands for a value of {@link Lab#secrets}
 * @param images of its manifests, by name
 * @param steps in order; none: no target writes it
 */
public record Component(
    String name,
    String entry,
    Optional<String> version,
    String namespace,
    String podSecurity,
    SortedMap<String, SortedMap<String, Object>> provides,
    SortedMap<String, Use> uses,
    Map<String, Object> settings,
    Map<String, Object> values,
    List<String> patches,
    SortedMap<String, Address> addresses,
    SortedMap<String, Endpoint> endpoints,
    SortedMap<String, SortedMap<String, String>> secrets,
    SortedMap<String, String> images,
    List<Step> steps,
    Optional<String> continues,
    SortedSet<Phase> phases,
    boolean retiring) {

  /**
   * Who gives a component what it requires.
   *
   * @param provider {@code cluster/component}, the words external or provider; empty text: nobody
   * @param fields of the capability's contract
   */
  public record Use(String provider, SortedMap<String, Object> fields) {

    /** What stands for a provider that there is none of. */
    public static final String NOBODY = "";

    /** What stands for something outside the lab. */
    public static final String EXTERNAL = "external";

    /** The component that provides it, as {@code cluster/component}. */
    public Optional<String> component() {
      return Optional.of(provider).filter(text -> text.indexOf('/') > 0);
    }
  }

  /**
   * A service as seen from outside.
   *
   * @param host its DNS name
   * @param nodePort where the cluster's nodes answer for it
   */
  public record Endpoint(
      int port,
      String protocol,
      Optional<Address> address,
      Optional<String> host,
      OptionalInt nodePort) {}

  /**
   * A step by which it comes up.
   *
   * @param manifests templates of objects
   * @param requires capabilities that this step alone waits for
   * @param timeout of one look at it, as Flux writes durations
   */
  public record Step(
      String name,
      Optional<Chart> chart,
      List<String> manifests,
      SortedSet<String> requires,
      List<Health> health,
      String timeout) {}

  /**
   * A Helm chart.
   *
   * @param kind {@code oci}, {@code repository} or {@code git}
   * @param url of the chart in a registry (without its scheme), of the repository, or of the git
   *     repository
   * @param name in the repository, or the folder in git; the last part of the URL for {@code oci}
   * @param values the template of its values
   * @param release what Helm calls it there
   */
  public record Chart(
      String kind,
      String url,
      String name,
      String version,
      Optional<String> values,
      String release) {}

  /** When an object counts as ready: CEL, as in Flux's {@code healthCheckExprs}. */
  public record Health(
      String apiVersion,
      String kind,
      String current,
      Optional<String> inProgress,
      Optional<String> failed) {}

  /** The last of its steps, after which it does what it is for. */
  public Optional<String> lastStep() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().name());
  }
}
