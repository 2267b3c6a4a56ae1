package dev.vlabc.emit.script;

import dev.vlabc.catalog.Placeholders;
import dev.vlabc.emit.flux.FluxRelease;
import dev.vlabc.emit.flux.FluxTarget;
import dev.vlabc.emit.k3d.TokenVariable;
import dev.vlabc.emit.script.ScriptView.ClusterView;
import dev.vlabc.emit.script.ScriptView.FileView;
import dev.vlabc.emit.script.ScriptView.ObjectView;
import dev.vlabc.emit.script.ScriptView.PieceView;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Flux.Source;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Clusters that k3d makes, as the scripts see them. */
final class ClusterViews {

  private static final String OCI = "oci://";

  private final Lab plan;
  private final Rendered rendered;
  private final SortedMap<String, String> recipes;

  ClusterViews(Lab plan, Rendered rendered) {
    this.plan = plan;
    this.rendered = rendered;
    this.recipes = Recipes.of(plan);
  }

  List<ClusterView> all() {
    List<ClusterView> views = new ArrayList<>();
    rendered
        .clusters()
        .forEach(
            (name, k3d) ->
                Optional.ofNullable(plan.clusters().get(name))
                    .ifPresent(cluster -> views.add(view(cluster, k3d))));
    return List.copyOf(views);
  }

  private ClusterView view(Cluster cluster, Provider.K3d k3d) {
    Source source = cluster.flux().source();
    return new ClusterView(
        cluster.name(),
        recipes.getOrDefault(cluster.layer(), cluster.layer()),
        k3d.host(),
        Layout.k3d(k3d.host(), cluster.name()),
        k3d.cluster(),
        k3d.servers() + k3d.agents(),
        TokenVariable.of(plan, cluster.name(), k3d).orElse(""),
        k3d.token()
            .flatMap(token -> Optional.ofNullable(plan.secrets().get(token)))
            .map(SecretViews::first)
            .orElse(""),
        FluxTarget.isRendered(plan, cluster),
        source instanceof Source.Git,
        source instanceof Source.Git git && git.tag(),
        source instanceof Source.Oci oci && oci.insecure(),
        url(source),
        ref(source),
        folder(source, cluster.name()),
        source instanceof Source.Oci oci ? registry(oci) : "",
        cluster.flux().version(),
        FluxRelease.of(cluster.flux().version()).dropsOutdatedChecks(),
        source.secret().orElse(""),
        Layout.namespaces(cluster.name()),
        objects(cluster));
  }

  private static String url(Source source) {
    return switch (source) {
      case Source.Oci oci -> oci.url();
      case Source.Git git -> git.url();
    };
  }

  private static String ref(Source source) {
    return switch (source) {
      case Source.Oci oci -> oci.tag();
      case Source.Git git -> git.ref();
    };
  }

  private static String folder(Source source, String cluster) {
    return switch (source) {
      case Source.Git git when !git.path().isEmpty() -> git.path() + "/" + Layout.flux(cluster);
      case Source.Git _, Source.Oci _ -> Layout.flux(cluster);
    };
  }

  private static String registry(Source.Oci oci) {
    String address = oci.url().startsWith(OCI) ? oci.url().substring(OCI.length()) : oci.url();
    return address.substring(0, address.indexOf('/') < 0 ? address.length() : address.indexOf('/'));
  }

  /** Where there is no namespace to put them in, there are none. */
  private List<ObjectView> objects(Cluster cluster) {
    List<ObjectView> objects = new ArrayList<>();
    if (FluxTarget.isRendered(plan, cluster)) {
      for (Component component : cluster.components().values()) {
        if (!component.steps().isEmpty()) {
          component
              .secrets()
              .forEach(
                  (name, keys) ->
                      objects.add(new ObjectView(component.namespace(), name, files(keys))));
        }
      }
    }
    return List.copyOf(objects);
  }

  private static List<FileView> files(SortedMap<String, String> keys) {
    List<FileView> files = new ArrayList<>();
    keys.forEach((key, text) -> files.add(new FileView(key, pieces(text))));
    return List.copyOf(files);
  }

  /** A placeholder names the secret, which may have slashes, and after the last one its key. */
  static List<PieceView> pieces(String text) {
    List<PieceView> pieces = new ArrayList<>();
    String rest = text;
    for (String name : Placeholders.in(text)) {
      String placeholder = Placeholders.of(name);
      int at = rest.indexOf(placeholder);
      literal(rest.substring(0, at)).ifPresent(pieces::add);
      int slash = name.lastIndexOf('/');
      pieces.add(
          new PieceView("", name.substring(0, Math.max(0, slash)), name.substring(slash + 1)));
      rest = rest.substring(at + placeholder.length());
    }
    literal(rest).ifPresent(pieces::add);
    return List.copyOf(pieces);
  }

  private static Optional<PieceView> literal(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new PieceView(text, "", ""));
  }
}
