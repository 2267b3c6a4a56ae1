package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Machine;

/** containerlab (0.79) makes containers of over 60 characters that DNS does not find. */
final class ContainerName implements Rule {

  private static final int LONGEST = 60;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Member<?> member : facts.members()) {
      String container =
          "clab-" + facts.plan().name() + "-" + member.partition().name() + "-" + member.name();
      if (isContainer(member) && container.length() > LONGEST) {
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

  private static boolean isContainer(Facts.Member<?> member) {
    boolean other =
        member.thing() instanceof Machine machine
            && (machine.kind() instanceof Machine.Libvirt
                || machine.kind() instanceof Machine.Physical);
    return member.partition().host().isPresent() && !other;
  }
}
