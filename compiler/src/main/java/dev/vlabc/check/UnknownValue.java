package dev.vlabc.check;

import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.catalog.ChartKeys;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.plan.Component;
import dev.vlabc.source.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A user's own values are such as the chart knows: Helm itself says nothing about a key that no
 * template reads. Only the version that the catalog pins is known.
 */
final class UnknownValue implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Placed placed : facts.components()) {
      Component component = placed.component();
      if (!component.values().isEmpty() && isPinned(facts, component)) {
        facts
            .catalog()
            .chartKeys(component.entry())
            .ifPresent(
                keys ->
                    values(
                        facts,
                        component.name(),
                        keys,
                        "",
                        component.values(),
                        placed.path().child("values"),
                        diagnostics));
      }
    }
  }

  private static boolean isPinned(Facts facts, Component component) {
    return facts
        .catalog()
        .component(component.entry())
        .flatMap(CatalogComponent::version)
        .equals(component.version());
  }

  private static void values(
      Facts facts,
      String component,
      ChartKeys keys,
      String above,
      Map<?, ?> values,
      Path at,
      Diagnostics diagnostics) {
    values.forEach(
        (name, value) -> {
          String path = above + name;
          if (!keys.knows(path)) {
            diagnostics.add(unknown(facts, component, keys, path, at));
          } else if (value instanceof Map<?, ?> inner && !keys.isOpen(path)) {
            values(facts, component, keys, path + "/", inner, at, diagnostics);
          }
        });
  }

  private static Diagnostic unknown(
      Facts facts, String component, ChartKeys keys, String path, Path at) {
    SortedSet<String> beside = keys.beside(path);
    String key = path.substring(path.lastIndexOf('/') + 1);
    Optional<String> question = DidYouMean.question(key, beside);
    return Diagnostic.of(
            Code.VL0605,
            facts.place(at),
            "the chart of `" + component + "` knows no value `" + path.replace('/', '.') + "`")
        .known(beside)
        .help(question.orElse("take it out, or suppress this if the chart's own table is wrong"));
  }
}
