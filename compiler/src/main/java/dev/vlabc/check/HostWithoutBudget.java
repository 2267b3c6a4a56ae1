package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Origin;
import dev.vlabc.source.Path;

/** What a host has is known, or nothing can be added up. */
final class HostWithoutBudget implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts
        .plan()
        .hosts()
        .forEach(
            (name, host) -> {
              Path path = Path.of("hosts", name);
              boolean written =
                  facts.provenance().origin(path).orElse(null) instanceof Origin.Written;
              if (host.budget().isEmpty() && written) {
                diagnostics.add(
                    Diagnostic.of(
                            Code.VL0603,
                            facts.place(path),
                            "nothing is known of what `" + name + "` has, so nothing is added up")
                        .help("write `cpu`, `memory` and `disk`, or `size`"));
              }
            });
  }
}
