package dev.vlabc.emit.overlay;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.component.StepFiles;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.source.Range;
import dev.vlabc.source.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the patches of a component go: each to the steps that hold what it changes, and what is in
 * no step, into the releases of its charts, whose objects nobody knows before Helm renders them.
 */
public final class ComponentPatches {

  /** What stands beside a chart; the objects of the chart itself are of other kinds. */
  private static final Set<String> AROUND_CHARTS =
      Set.of("HelmRelease", "OCIRepository", "HelmRepository", "GitRepository");

  private final Cluster cluster;
  private final Component component;
  private final StepFiles files;
  private final SortedMap<String, List<Patch>> steps = new TreeMap<>();
  private final List<Patch> charts = new ArrayList<>();

  private ComponentPatches(Cluster cluster, Component component, StepFiles files) {
    this.cluster = cluster;
    this.component = component;
    this.files = files;
  }

  /** Those of a component whose patches have been checked. */
  public static ComponentPatches of(
      Cluster cluster, Component component, StepFiles files, Workspace environment) {
    return of(cluster, component, files, environment, Optional.empty(), new Diagnostics());
  }

  /**
   * The same, with faults reported.
   *
   * @param at where the spec lists the patches; empty: there is none to tell
   */
  static ComponentPatches of(
      Cluster cluster,
      Component component,
      StepFiles files,
      Workspace environment,
      Optional<Range> at,
      Diagnostics diagnostics) {
    ComponentPatches placed = new ComponentPatches(cluster, component, files);
    Map<String, List<KubernetesObject>> objects =
        component.patches().isEmpty() ? Map.of() : placed.objects();
    for (String path : component.patches()) {
      Range place = at.map(list -> Listed.item(list, path)).orElse(Nowhere.RANGE);
      for (Patch patch : PatchFile.read(environment, path, place, diagnostics)) {
        if (!placed.place(patch, objects) && !component.steps().isEmpty()) {
          diagnostics.add(placed.nothing(patch, objects, place));
        }
      }
    }
    return placed;
  }

  private Map<String, List<KubernetesObject>> objects() {
    Map<String, List<KubernetesObject>> objects = new TreeMap<>();
    for (Component.Step step : component.steps()) {
      List<KubernetesObject> found = new ArrayList<>();
      step.chart().ifPresent(chart -> found.addAll(around(chart)));
      files
          .manifests(cluster, component, step)
          .forEach((file, text) -> found.addAll(KubernetesObject.in(file, text)));
      objects.put(step.name(), found);
    }
    return objects;
  }

  private List<KubernetesObject> around(Component.Chart chart) {
    String source =
        switch (chart.kind()) {
          case "oci" -> "OCIRepository";
          case "git" -> "GitRepository";
          default -> "HelmRepository";
        };
    return List.of(
        new KubernetesObject(
            "source.toolkit.fluxcd.io/v1", source, component.namespace(), chart.release()),
        new KubernetesObject(
            "helm.toolkit.fluxcd.io/v2", "HelmRelease", component.namespace(), chart.release()));
  }

  private boolean place(Patch patch, Map<String, List<KubernetesObject>> objects) {
    boolean found = false;
    for (Map.Entry<String, List<KubernetesObject>> step : objects.entrySet()) {
      if (step.getValue().stream().anyMatch(patch::fits)) {
        steps.computeIfAbsent(step.getKey(), _ -> new ArrayList<>()).add(patch);
        found = true;
      }
    }
    if (!found && hasChart() && !AROUND_CHARTS.contains(patch.object().kind())) {
      charts.add(patch);
      found = true;
    }
    return found;
  }

  private boolean hasChart() {
    return component.steps().stream().anyMatch(step -> step.chart().isPresent());
  }

  private Diagnostic nothing(
      Patch patch, Map<String, List<KubernetesObject>> objects, Range place) {
    TreeSet<String> known = new TreeSet<>();
    objects.values().forEach(all -> all.forEach(object -> known.add(object.toString())));
    return Diagnostic.of(
            Code.VL0206,
            place,
            "a patch in it names `"
                + patch.object()
                + "`, and nothing of `"
                + component.name()
                + "` is that")
        .known(known)
        .help("write `kind`, `metadata.name` and `apiVersion` as they are in what is rendered");
  }

  /**
   * Those of a step that kustomize applies: name of a file to its text.
   *
   * @return in the order in which they apply
   */
  public SortedMap<String, String> files(String step) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<Patch> patches = steps.getOrDefault(step, List.of());
    for (int i = 0; i < patches.size(); i++) {
      texts.put(file(i), patches.get(i).text());
    }
    return texts;
  }

  private static String file(int index) {
    return String.format(java.util.Locale.ROOT, "patch-%02d.yaml", index + 1);
  }

  /** What a step's kustomization.yaml says of them. */
  public Sequence entries(String step) {
    List<Node> entries = new ArrayList<>();
    List<Patch> patches = steps.getOrDefault(step, List.of());
    for (int i = 0; i < patches.size(); i++) {
      Mapping.Builder entry = Mapping.builder().put("path", file(i));
      patches.get(i).target().ifPresent(target -> entry.put("target", target));
      entries.add(entry.build());
    }
    return Sequence.of(entries);
  }

  /**
   * What a chart's HelmRelease does to all that the chart renders. Of several charts only one has
   * the object, so each is told whom it is for; with a single one, a wrong name is to be heard of.
   */
  public Sequence afterRendering() {
    boolean single =
        component.steps().stream().filter(step -> step.chart().isPresent()).count() == 1;
    List<Node> entries = new ArrayList<>();
    for (Patch patch : charts) {
      Mapping.Builder entry = Mapping.builder();
      if (single) {
        patch.target().ifPresent(target -> entry.put("target", target));
      } else {
        entry.put("target", patch.targeted());
      }
      entries.add(entry.put("patch", patch.text()).build());
    }
    return Sequence.of(entries);
  }
}
