package dev.vlabc.catalog;

import dev.vlabc.catalog.CatalogComponent.Chart;
import dev.vlabc.catalog.CatalogComponent.Endpoint;
import dev.vlabc.catalog.CatalogComponent.Generated;
import dev.vlabc.catalog.CatalogComponent.Health;
import dev.vlabc.catalog.CatalogComponent.Step;
import dev.vlabc.data.Mapping;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Makes a component of its {@code component.yaml}, whose shape has been checked, by tests if it is
 * the catalog's. It knows the short forms and defaults of the few fields that have some, since a
 * schema takes longer to read than all that a lab uses of the catalog.
 */
final class ComponentReader {

  private static final List<String> CHART_KINDS = List.of("oci", "repository", "git");

  private ComponentReader() {}

  static CatalogComponent read(String name, Mapping mapping) {
    Definition fields = new Definition(mapping);
    return new CatalogComponent(
        name,
        fields.text("description").orElse(""),
        fields.text("version"),
        fields.text("namespace").orElse(name),
        fields.text("podSecurity").orElse("baseline"),
        sorted(fields.named("provides", (_, contract) -> sorted(contract.texts()))),
        Collections.unmodifiableSortedSet(new TreeSet<>(fields.texts("requires"))),
        Collections.unmodifiableSortedSet(new TreeSet<>(fields.texts("wants"))),
        sorted(fields.named("endpoints", "port", (_, endpoint) -> endpoint(endpoint))),
        new Settings(fields.record("settings").mapping()),
        sorted(fields.record("addresses").texts()),
        sorted(fields.named("generates", (_, secret) -> generated(secret))),
        sorted(fields.named("secrets", (_, keys) -> sorted(keys.texts()))),
        sorted(fields.record("images").texts()),
        fields.list("steps", ComponentReader::step),
        fields.flag("hostsControlPlanes"));
  }

  private static <T> SortedMap<String, T> sorted(SortedMap<String, T> map) {
    return Collections.unmodifiableSortedMap(map);
  }

  private static Endpoint endpoint(Definition fields) {
    return new Endpoint(
        fields.integer("port").orElse(0),
        fields.text("address"),
        fields.text("name"),
        fields.text("protocol").orElse("tcp"));
  }

  private static Generated generated(Definition fields) {
    List<String> keys = fields.texts("keys");
    return new Generated(
        keys.isEmpty() ? List.of("value") : keys,
        fields.integer("bytes").orElse(32),
        fields.text("format").orElse("hex"));
  }

  private static Step step(Definition fields) {
    return new Step(
        fields.text("name").orElse(""),
        fields.mapping().has("chart") ? chart(fields.record("chart")) : Optional.empty(),
        fields.texts("manifests"),
        Collections.unmodifiableSortedSet(new TreeSet<>(fields.texts("requires"))),
        fields.text("when"),
        fields.list("health", ComponentReader::health),
        fields.text("timeout").orElse("5m"));
  }

  /** Empty where it says no place, or several, which {@link ComponentCheck} reports. */
  static Optional<Chart> chart(Definition fields) {
    List<String> kinds = CHART_KINDS.stream().filter(kind -> fields.mapping().has(kind)).toList();
    if (kinds.size() != 1) {
      return Optional.empty();
    }
    String kind = kinds.getFirst();
    String url = fields.text(kind).orElse("");
    return Optional.of(
        new Chart(
            kind,
            url,
            fields.text("name").orElse(url.substring(url.lastIndexOf('/') + 1)),
            fields.text("version"),
            fields.text("values"),
            fields.text("release")));
  }

  private static Health health(Definition fields) {
    return new Health(
        fields.text("apiVersion").orElse(""),
        fields.text("kind").orElse(""),
        fields.text("current").orElse(""),
        fields.text("inProgress"),
        fields.text("failed"));
  }
}
