package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.PlainValues;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.language.Expanded;
import dev.vlabc.language.Expansion;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.schema.Checked;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaCheck;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.ComponentSpec;
import dev.vlabc.spec.LabSpec;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is said about each component, compared with what may be said about it. */
public final class SettingsPass {

  private final LabSpec lab;
  private final Catalog catalog;
  private final Diagnostics diagnostics;
  private final SortedMap<Path, Map<String, Object>> settings = new TreeMap<>();
  private final SortedSet<Path> faulty = new TreeSet<>();

  private SettingsPass(LabSpec lab, Catalog catalog, Diagnostics diagnostics) {
    this.lab = lab;
    this.catalog = catalog;
    this.diagnostics = diagnostics;
  }

  /**
   * A lab whose components' settings are sound.
   *
   * @param settings with defaults, by the component's path in the plan
   */
  public record Settled(LabSpec lab, SortedMap<Path, Map<String, Object>> settings) {}

  /** Reports settings that a component does not have, and takes that component out of the lab. */
  public static Settled check(LabSpec lab, Catalog catalog, Diagnostics diagnostics) {
    SettingsPass pass = new SettingsPass(lab, catalog, diagnostics);
    lab.clusters()
        .forEach(
            (cluster, spec) ->
                spec.components()
                    .forEach(
                        (name, component) ->
                            pass.component(Things.component(cluster, name), component)));
    return new Settled(lab.without(pass.faulty), pass.settings);
  }

  private void component(Path at, ComponentSpec spec) {
    Optional<CatalogComponent> entry = catalog.component(spec.component().text());
    if (entry.isEmpty() || (entry.get().settings().isEmpty() && spec.settings().isEmpty())) {
      return;
    }
    if (entry.get().settings().isEmpty() && entry.get().steps().isEmpty()) {
      return; // not rendered by this version, so nobody knows yet what may be said about it
    }
    DocumentSchema schema = catalog.settings(entry.get());
    Mapping written = placed(spec.settings(), lab.place(at.child("settings")));
    Checked checked = SchemaCheck.check(schema, written, diagnostics);
    if (!checked.poisoned().isEmpty()) {
      faulty.add(at);
      return;
    }
    Expanded expanded = Expansion.expand(schema, checked, diagnostics);
    settings.put(at, PlainValues.of(expanded.tree()));
  }

  /** Settings that nobody wrote are missing where the component stands. */
  private static Mapping placed(Mapping settings, Range at) {
    return settings.range().isPresent() ? settings : Mapping.read(settings.entries(), at);
  }
}
