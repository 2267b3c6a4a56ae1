package dev.vlabc.emit.readme;

import dev.vlabc.emit.containerlab.Impairments;
import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.k3d.TokenVariable;
import dev.vlabc.emit.readme.ReadmeView.Step;
import dev.vlabc.emit.readme.ReadmeView.Token;
import dev.vlabc.emit.script.Rendered;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Rollout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** What a person does to bring the lab up, in the order of the rollout. */
final class Steps {

  private Steps() {}

  static List<Step> of(Lab plan, Rendered rendered) {
    Map<String, Step> waiting = new LinkedHashMap<>();
    rendered.clusters().forEach((name, k3d) -> waiting.put("cluster/" + name, step(name, k3d)));
    rendered
        .topologies()
        .forEach((name, topology) -> waiting.put("partition/" + name, step(plan, name, topology)));
    List<Step> steps = new ArrayList<>();
    Map<String, Step> machines = new LinkedHashMap<>();
    rendered
        .machines()
        .forEach((name, all) -> machines.put("partition/" + name, Machines.step(name, all)));
    for (Rollout.Step next : plan.rollout().steps()) {
      Optional.ofNullable(waiting.remove(next.name())).ifPresent(steps::add);
      Optional.ofNullable(machines.remove(next.name())).ifPresent(steps::add);
    }
    steps.addAll(waiting.values());
    steps.addAll(machines.values());
    return steps;
  }

  private static Step step(String cluster, Provider.K3d k3d) {
    return new Step(
        "k3d",
        cluster,
        k3d.host(),
        Layout.k3d(k3d.host(), cluster),
        "",
        k3d.cluster(),
        false,
        k3d.servers() + k3d.agents(),
        List.of(),
        0,
        List.of(),
        "",
        List.of());
  }

  private static Step step(Lab plan, String partition, Topology topology) {
    return new Step(
        "containerlab",
        partition,
        topology.host(),
        Layout.topology(topology.host(), partition),
        "",
        topology.name(),
        topology.borrowsNetwork(),
        topology.nodes().size(),
        volumes(plan, partition, topology),
        0,
        List.of(),
        Impairments.in(topology) ? Layout.impairments(topology.host(), partition) : "",
        Optional.ofNullable(plan.partitions().get(partition))
            .map(known -> Probes.of(known, topology))
            .orElse(List.of()));
  }

  /** The disks of virtual machines inside containers, which containerlab leaves where they are. */
  private static List<String> volumes(Lab plan, String partition, Topology topology) {
    return Optional.ofNullable(plan.partitions().get(partition))
        .map(known -> known.machines().values().stream())
        .orElseGet(Stream::empty)
        .filter(machine -> machine.kind() instanceof Machine.Vm)
        .map(machine -> topology.container(machine.name()))
        .toList();
  }

  /** The docker networks of all nodes, each once. */
  static List<String> networks(Rendered rendered) {
    SequencedSet<String> networks = new LinkedHashSet<>();
    rendered.clusters().values().forEach(k3d -> networks.add(k3d.network()));
    rendered
        .topologies()
        .values()
        .forEach(
            topology -> topology.management().map(Management::network).ifPresent(networks::add));
    rendered
        .machines()
        .values()
        .forEach(all -> all.network().map(Management::network).ifPresent(networks::add));
    return List.copyOf(networks);
  }

  static List<Token> tokens(Lab plan, Rendered rendered) {
    List<Token> tokens = new ArrayList<>();
    rendered
        .clusters()
        .forEach(
            (name, k3d) ->
                TokenVariable.of(plan, name, k3d)
                    .ifPresent(variable -> tokens.add(new Token(variable, name))));
    return tokens;
  }
}
