package dev.vlabc.emit.overlay;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.component.StepFiles;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.template.TemplateException;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Says what is wrong with a lab's overlays. */
public final class OverlayCheck {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

  private final Lab plan;
  private final Provenance provenance;
  private final Inputs inputs;
  private final Diagnostics diagnostics;

  private OverlayCheck(Lab plan, Provenance provenance, Inputs inputs, Diagnostics diagnostics) {
    this.plan = plan;
    this.provenance = provenance;
    this.inputs = inputs;
    this.diagnostics = diagnostics;
  }

  /** Reports all there is, of a plan without errors. */
  public static void check(
      Lab plan, Provenance provenance, Inputs inputs, Diagnostics diagnostics) {
    OverlayCheck check = new OverlayCheck(plan, provenance, inputs, diagnostics);
    plan.clusters().values().forEach(check::manifests);
    plan.clusters().values().forEach(check::patches);
  }

  private void manifests(Cluster cluster) {
    Range list = provenance.range(Path.of("clusters", cluster.name(), "manifests"));
    Map<String, Range> slugs = new TreeMap<>();
    for (String name : cluster.manifests()) {
      Range at = Listed.item(list, name);
      ManifestFolder folder = ManifestFolder.read(inputs.environment(), name);
      if (folder.files().isEmpty()) {
        diagnostics.add(Absent.folder(inputs.environment(), name, at));
        continue;
      }
      folder.check(inputs.environment(), diagnostics);
      Range other = slugs.putIfAbsent(folder.slug(), at);
      if (!NAME.matcher(folder.slug()).matches()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0110, at, "Kubernetes can call nothing after the folder `" + name + "`")
                .note("expected: small letters, digits, hyphens and dots")
                .help("call it something else"));
      } else if (other != null) {
        diagnostics.add(
            Diagnostic.of(Code.VL0205, at, "both folders would be called `" + folder.slug() + "`")
                .also(other, "the first one")
                .help("call one of them something else"));
      }
    }
  }

  private void patches(Cluster cluster) {
    cluster.components().values().stream()
        .filter(component -> !component.patches().isEmpty())
        .forEach(component -> patches(cluster, component));
  }

  /** Where its own templates are faulty, that is another fault than one of its patches. */
  private void patches(Cluster cluster, Component component) {
    Path path = Path.of("clusters", cluster.name(), "components", component.name(), "patches");
    Diagnostics found = new Diagnostics();
    try {
      ComponentPatches.of(
          cluster,
          component,
          new StepFiles(plan, inputs),
          inputs.environment(),
          Optional.of(provenance.range(path)),
          found);
    } catch (TemplateException e) {
      return;
    }
    diagnostics.addAll(found.sorted());
  }
}
