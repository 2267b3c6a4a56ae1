package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider.K3d;
import dev.vlabc.plan.Switch;
import dev.vlabc.source.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * k3d (5.9) replaces everything after a dollar sign by a variable of the environment, and knows no
 * way to write one; containerlab (0.79) does the same, and runs a template between double braces.
 */
final class ReplacedText implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts
        .plan()
        .clusters()
        .forEach(
            (name, cluster) -> {
              if (cluster.provider() instanceof K3d k3d) {
                k3d(facts, Path.of("clusters", name, "provider", "k3d"), k3d, diagnostics);
              }
            });
    facts.plan().partitions().values().forEach(partition -> images(facts, partition, diagnostics));
  }

  private static void k3d(Facts facts, Path at, K3d k3d, Diagnostics diagnostics) {
    Path args = at.child("extraArgs");
    texts(facts, "k3d", List.of(k3d.image()), at.child("image"), diagnostics);
    texts(facts, "k3d", k3d.serverArgs(), args.child("server"), diagnostics);
    texts(facts, "k3d", k3d.agentArgs(), args.child("agent"), diagnostics);
    texts(facts, "k3d", k3d.mirrors().values(), Path.of("registries"), diagnostics);
  }

  private static void images(Facts facts, Partition partition, Diagnostics diagnostics) {
    for (Facts.Member<FabricNode> node : facts.nodes(partition)) {
      texts(facts, "containerlab", texts(node.thing().kind()), node.path(), diagnostics);
    }
    for (Facts.Member<Machine> machine : facts.machines(partition)) {
      texts(facts, "containerlab", image(machine.thing()), machine.path(), diagnostics);
    }
  }

  private static List<String> texts(Switch kind) {
    Optional<String> type =
        kind instanceof Switch.Containerlab other ? other.type() : Optional.empty();
    return Stream.of(kind.anyImage(), type).flatMap(Optional::stream).toList();
  }

  private static List<String> image(Machine machine) {
    return switch (machine.kind()) {
      case Machine.Container(String image) -> List.of(image);
      case Machine.Vm(String image) -> List.of(image);
      case Machine.Libvirt _, Machine.Physical _ -> List.of();
    };
  }

  private static void texts(
      Facts facts, String tool, Collection<String> texts, Path at, Diagnostics diagnostics) {
    for (String text : texts) {
      if (text.contains("$") || text.contains("{{")) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0509, facts.place(at), tool + " would replace a part of `" + text + "`")
                .help("write it without `$` and `{{`: " + tool + " has no way to keep them"));
      }
    }
  }
}
