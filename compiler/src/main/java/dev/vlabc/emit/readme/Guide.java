package dev.vlabc.emit.readme;

import dev.vlabc.emit.readme.ReadmeView.LoginRow;
import dev.vlabc.emit.readme.ReadmeView.Probe;
import dev.vlabc.emit.readme.ReadmeView.Try;
import dev.vlabc.emit.readme.ReadmeView.UrlRow;
import dev.vlabc.emit.readme.ReadmeView.VariableRow;
import dev.vlabc.emit.script.Rendered;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Provider.K3d.Published;
import dev.vlabc.plan.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a newcomer looks at first: what proves that the lab lives, what answers where. */
final class Guide {

  /** What stands for every address of a host, and for the host alone. */
  private static final List<String> HERE = List.of("0.0.0.0", "::", "127.0.0.1", "::1");

  private Guide() {}

  /** A table of BGP, what Flux says, a page. */
  static List<Try> tries(Lab plan, Rendered rendered) {
    List<Try> tries = new ArrayList<>();
    plan.layers().stream()
        .flatMap(layer -> layer.partitions().stream())
        .flatMap(name -> Optional.ofNullable(plan.partitions().get(name)).stream())
        .flatMap(
            partition ->
                Optional.ofNullable(rendered.topologies().get(partition.name()))
                    .map(topology -> Probes.of(partition, topology))
                    .orElse(List.of())
                    .stream())
        .findFirst()
        .map(Guide::tried)
        .ifPresent(tries::add);
    tries.add(new Try("just status", "a line for each thing; none waits"));
    urls(plan, rendered).stream()
        .filter(row -> row.url().startsWith("http://"))
        .findFirst()
        .map(row -> new Try("curl " + row.url(), row.what() + " answers"))
        .ifPresent(tries::add);
    return List.copyOf(tries);
  }

  private static Try tried(Probe probe) {
    return new Try("docker exec " + probe.container() + " " + probe.command(), probe.expect());
  }

  /** What is published on a host. */
  static List<UrlRow> urls(Lab plan, Rendered rendered) {
    List<UrlRow> urls = new ArrayList<>();
    rendered
        .clusters()
        .forEach(
            (cluster, k3d) ->
                k3d.publish()
                    .forEach(
                        port ->
                            urls.add(new UrlRow(cluster + "/" + port.endpoint(), url(port, k3d)))));
    plan.registries()
        .values()
        .forEach(
            host ->
                host.artifacts()
                    .ifPresent(
                        port ->
                            urls.add(
                                new UrlRow(
                                    "the registry that Flux reads from",
                                    "http://" + host.address() + ":" + port + "/v2/_catalog"))));
    return List.copyOf(urls);
  }

  private static String url(Published port, Provider.K3d k3d) {
    String host = HERE.contains(port.bind()) ? "localhost" : bracketed(port.bind());
    String name = port.endpoint().substring(port.endpoint().lastIndexOf('/') + 1);
    String address = host + ":" + port.hostPort();
    return switch (name) {
      case "http" -> "http://" + address + "/";
      case "https" -> "https://" + address + "/";
      default -> address + " on " + k3d.host();
    };
  }

  private static String bracketed(String address) {
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }

  static List<LoginRow> logins(Lab plan, Rendered rendered) {
    List<LoginRow> logins = new ArrayList<>();
    rendered
        .clusters()
        .forEach(
            (name, k3d) ->
                logins.add(
                    new LoginRow(
                        "cluster " + name,
                        ".run/kubeconfig-" + name + "; context k3d-" + k3d.cluster())));
    for (Secret secret : plan.secrets().values()) {
      logins.add(new LoginRow(consumers(secret), ".run/secrets/" + secret.name() + "/"));
    }
    return List.copyOf(logins);
  }

  private static String consumers(Secret secret) {
    return secret.consumers().isEmpty()
        ? "secret " + secret.name()
        : "secret " + secret.name() + ", for " + String.join(", ", secret.consumers());
  }

  static List<VariableRow> variables(Lab plan) {
    List<VariableRow> variables = new ArrayList<>();
    for (Secret secret : plan.secrets().values()) {
      if (secret.from().equals("env")) {
        secret
            .variables()
            .forEach(
                (key, variable) ->
                    variables.add(new VariableRow(variable, key + " of " + secret.name())));
      }
    }
    return List.copyOf(variables);
  }
}
