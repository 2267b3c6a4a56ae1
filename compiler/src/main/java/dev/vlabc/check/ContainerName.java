package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;

/** containerlab (0.79) makes containers of over 60 characters that DNS does not find. */
final class ContainerName implements Rule {

  private static final int LONGEST = 60;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Member<?> member : facts.members()) {
      String container =
          "clab-" + facts.plan().name() + "-" + member.partition().name() + "-" + member.name();
      if (member.partition().host().isPresent() && container.length() > LONGEST) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0503,
                    facts.place(member.path()),
                    "containerlab would call this `" + container + "`, which is too long for DNS")
                .note("found: " + container.length() + " characters")
                .note("expected: at most " + LONGEST)
                .help("shorten the name of the lab, the partition or the node"));
      }
    }
  }
}
