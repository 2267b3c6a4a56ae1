package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Component.Use;
import java.util.List;

/** Somebody provides what each component requires: vlabc adds no component by itself. */
final class MissingCapability implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Placed placed : facts.components()) {
      placed
          .component()
          .uses()
          .forEach(
              (capability, use) -> {
                if (use.provider().equals(Use.NOBODY)
                    && facts.catalog().capability(capability).isPresent()) {
                  diagnostics.add(missing(facts, placed, capability));
                }
              });
    }
  }

  private static Diagnostic missing(Facts facts, Facts.Placed placed, String capability) {
    List<String> providers = List.copyOf(facts.catalog().providers(capability));
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0304,
            facts.place(placed.path()),
            "`"
                + placed.component().name()
                + "` requires `"
                + capability
                + "`, which nobody provides to cluster `"
                + placed.cluster().name()
                + "`");
    if (providers.isEmpty()) {
      return fault.help("say who does: `services: {" + capability + ": {external: {…}}}`");
    }
    return fault
        .note("components that do: " + Diagnostic.listed(providers))
        .help(
            "add one to the cluster, such as `components: {"
                + providers.getFirst()
                + ": {}}`, or name one elsewhere with `uses`");
  }
}
