package dev.vlabc.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A kind of software that clusters may run, as its {@code component.yaml} says. Texts may hold
 * {@link Placeholders}.
 *
 * @param version unless a lab says another
 * @param provides capability to the fields of its contract
 * @param requires capabilities that somebody must provide before the first step
 * @param wants capabilities that it waits for too, where somebody provides them
 * @param endpoints services as seen from outside, by name
 * @param addresses those that it wants, by name, with the role of the network that they are from
 * @param generates secrets that are invented for it, by name
 * @param secrets Kubernetes Secrets that it needs: name to key to text
 * @param images of its manifests, by name
 * @param steps in order; none: it is not rendered yet
 * @param hostsControlPlanes whether it manages other clusters or machines
 */
public record CatalogComponent(
    String name,
    String description,
    Optional<String> version,
    String namespace,
    String podSecurity,
    SortedMap<String, SortedMap<String, String>> provides,
    SortedSet<String> requires,
    SortedSet<String> wants,
    SortedMap<String, Endpoint> endpoints,
    Settings settings,
    SortedMap<String, String> addresses,
    SortedMap<String, Generated> generates,
    SortedMap<String, SortedMap<String, String>> secrets,
    SortedMap<String, String> images,
    List<Step> steps,
    boolean hostsControlPlanes) {

  /**
   * A service as seen from outside.
   *
   * @param address which of the component's addresses answers
   * @param name what stands before the cluster's domain
   */
  public record Endpoint(
      int port, Optional<String> address, Optional<String> name, String protocol) {}

  /**
   * A secret that nobody needs to know.
   *
   * @param format how its bytes are written, as in the language's {@code generate}
   */
  public record Generated(List<String> keys, int bytes, String format) {}

  /**
   * A step by which it comes up.
   *
   * @param manifests templates of objects, beside {@code component.yaml}
   * @param requires capabilities that this step waits for, beside those of the whole component
   * @param when the boolean setting that must be true; empty: the step is always there
   * @param timeout of one look at it, as Flux writes durations
   */
  public record Step(
      String name,
      Optional<Chart> chart,
      List<String> manifests,
      SortedSet<String> requires,
      Optional<String> when,
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
   */
  public record Chart(
      String kind,
      String url,
      String name,
      Optional<String> version,
      Optional<String> values,
      Optional<String> release) {}

  /** When an object counts as ready: CEL, as in Flux's {@code healthCheckExprs}. */
  public record Health(
      String apiVersion,
      String kind,
      String current,
      Optional<String> inProgress,
      Optional<String> failed) {}

  /** All capabilities that its templates may ask for, whether anybody provides them or not. */
  public SortedSet<String> known() {
    SortedSet<String> known = new TreeSet<>(requires);
    known.addAll(wants);
    known.addAll(settings.mayRequire());
    steps.forEach(step -> known.addAll(step.requires()));
    return known;
  }

  /** The port of an endpoint; empty where there is none of that name. */
  public OptionalInt port(String endpoint) {
    Endpoint found = endpoints.get(endpoint);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found.port());
  }
}
