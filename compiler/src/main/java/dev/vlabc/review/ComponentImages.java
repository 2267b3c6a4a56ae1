package dev.vlabc.review;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.emit.registry.ImageName;
import dev.vlabc.emit.registry.References;
import dev.vlabc.emit.registry.References.Reference;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Component.Chart;
import dev.vlabc.plan.Provider;
import dev.vlabc.review.UsedImage.Kind;
import java.util.List;
import java.util.Optional;

/** What the components of a cluster fetch: their charts, and the images of their pods. */
final class ComponentImages {

  /** Beside {@code component.yaml}: the images in its charts, a line each, at its own version. */
  private static final String LIST = "images.txt";

  private final Cluster cluster;
  private final Catalog catalog;
  private final References references;
  private final ImageCollector found;

  ComponentImages(Cluster cluster, Catalog catalog, References references, ImageCollector found) {
    this.cluster = cluster;
    this.catalog = catalog;
    this.references = references;
    this.found = found;
  }

  void add(Component component) {
    String user = "component/" + cluster.name() + "/" + component.name();
    component.images().values().forEach(image -> image(image, user, ""));
    component.steps().stream()
        .flatMap(step -> step.chart().stream())
        .forEach(chart -> chart(chart, user));
    if (component.steps().stream().anyMatch(step -> step.chart().isPresent())) {
      String note = note(component);
      listed(component.entry()).forEach(image -> image(image, user, note));
    }
  }

  private void chart(Chart chart, String user) {
    switch (chart.kind()) {
      case "oci" -> {
        Reference fetched = references.artifact(cluster, chart.url());
        Optional<String> through =
            fetched.insecure() ? Optional.of(Images.registry(fetched.address())) : Optional.empty();
        found.add(Kind.CHART, chart.url() + ":" + chart.version(), through, user);
      }
      case "git" ->
          found.add(
              Kind.CHART,
              chart.url() + "//" + chart.name() + "@" + chart.version(),
              Optional.empty(),
              user);
      default ->
          found.add(
              Kind.CHART,
              chart.url() + "/" + chart.name() + ":" + chart.version(),
              Optional.empty(),
              user);
    }
  }

  private List<String> listed(String entry) {
    return catalog.file(entry, LIST).stream()
        .flatMap(file -> file.text().lines())
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Empty where the lab has the version that the list was made of. */
  private String note(Component component) {
    Optional<String> pinned =
        catalog.component(component.entry()).flatMap(CatalogComponent::version);
    return pinned.equals(component.version())
        ? ""
        : "listed for "
            + component.entry()
            + " "
            + pinned.orElse("of another version")
            + ", the lab says "
            + component.version().orElse("none");
  }

  private void image(String image, String user, String note) {
    Optional<String> through =
        cluster.provider() instanceof Provider.K3d k3d
            ? Optional.ofNullable(k3d.mirrors().get(ImageName.parse(image).upstream()))
            : Optional.empty();
    found.add(Kind.IMAGE, references.node(image), through, user, note);
  }
}
