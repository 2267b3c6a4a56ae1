package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Machine;
import dev.vlabc.value.ContainerlabNames;

/** containerlab (0.79) makes containers of over 60 characters, which DNS does not find. */
final class ContainerName implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Member<?> member : facts.members()) {
      String container =
          ContainerlabNames.container(facts.plan().topologyName(member.partition()), member.name());
      if (isContainer(member) && container.length() > ContainerlabNames.LONGEST_CONTAINER) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0503,
                    facts.place(member.path()),
                    "containerlab would call this `" + container + "`, which is too long for DNS")
                .note("found: " + container.length() + " characters")
                .note("expected: at most " + ContainerlabNames.LONGEST_CONTAINER)
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
