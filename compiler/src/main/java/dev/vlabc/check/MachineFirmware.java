package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;

/**
 * A virtual machine of libvirt has a firmware that its boot can use: {@code legacy} is SeaBIOS,
 * which QEMU has for amd64 alone, and a file of the spec is UEFI.
 */
final class MachineFirmware implements Rule {

  private static final String LEGACY = "legacy";

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      for (Facts.Member<Machine> member : facts.machines(partition)) {
        if (member.thing().kind() instanceof Machine.Libvirt libvirt
            && member.thing().boot().equals(LEGACY)) {
          legacy(facts, member, libvirt, diagnostics);
        }
      }
    }
  }

  private static void legacy(
      Facts facts, Facts.Member<Machine> member, Machine.Libvirt libvirt, Diagnostics diagnostics) {
    String machine = "`" + member.name() + "`";
    if (!member.thing().arch().equals("amd64")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0510,
                  facts.place(member.path().child("boot")),
                  machine + " is " + member.thing().arch() + ", which has no legacy BIOS")
              .help("say `boot: uefi`"));
    } else if (libvirt.firmware().isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0510,
                  facts.place(member.path().child("boot")),
                  machine + " boots the legacy way, which no UEFI firmware does")
              .note("found: `" + libvirt.firmware().get() + "`")
              .help("say `boot: uefi`, or leave `firmware` out"));
    }
  }
}
