package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Cluster;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is rendered is for Flux 2.6 and later: older ones lack the v1 API of OCIRepository. */
final class FluxVersion implements Rule {

  private static final Pattern VERSION = Pattern.compile("v?([0-9]+)\\.([0-9]+).*");
  private static final int MAJOR = 2;
  private static final int OLDEST_MINOR = 6;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Cluster cluster : facts.plan().clusters().values()) {
      String version = cluster.flux().version();
      Matcher numbers = VERSION.matcher(version);
      boolean fits =
          numbers.matches()
              && Integer.parseInt(numbers.group(1)) == MAJOR
              && Integer.parseInt(numbers.group(2)) >= OLDEST_MINOR;
      if (!fits) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0518,
                    place(facts, cluster),
                    "Flux "
                        + version
                        + " cannot apply what is rendered for `"
                        + cluster.name()
                        + "`")
                .note("expected: v2.6.0 or a later version 2")
                .help("take `version` out of `gitops`, or write a later one"));
        return;
      }
    }
  }

  private static Range place(Facts facts, Cluster cluster) {
    Path own = Path.of("clusters", cluster.name(), "gitops", "version");
    return facts.provenance().origin(own).isPresent()
        ? facts.place(own)
        : facts.place("gitops", "version");
  }
}
