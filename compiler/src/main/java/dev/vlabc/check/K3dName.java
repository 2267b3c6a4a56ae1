package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Provider.K3d;

/** k3d (5.9) refuses names of clusters that are longer than 32 characters. */
final class K3dName implements Rule {

  private static final int LONGEST = 32;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts
        .plan()
        .clusters()
        .forEach(
            (name, cluster) -> {
              if (cluster.provider() instanceof K3d k3d && k3d.cluster().length() > LONGEST) {
                diagnostics.add(
                    Diagnostic.of(
                            Code.VL0502,
                            facts.place("clusters", name),
                            "k3d would call this cluster `" + k3d.cluster() + "`, and refuses that")
                        .note("found: " + k3d.cluster().length() + " characters")
                        .note(
                            "expected: at most " + LONGEST + ", of which the lab's name is a part")
                        .help("shorten the name of the cluster or of the lab"));
              }
            });
  }
}
