package dev.vlabc.emit.k3d;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.plan.Provider;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster in k3d's own words: kind {@code Simple} of {@code k3d.io/v1alpha5}. Rules from k3d
 * v5.9.0, {@code pkg/config/transform.go}: what is given to nodes needs node filters, because the
 * load balancer counts as a node; a host port is a text; nothing may be null; with a {@code
 * network} of ours k3d would not keep the nodes' addresses, so there is only a subnet, and k3d
 * calls the network {@code k3d-} and the cluster's name.
 */
final class SimpleConfig {

  private static final String SERVERS = "server:*";
  private static final String AGENTS = "agent:*";
  private static final String LOAD_BALANCER = "loadbalancer";

  /** A number without a unit would be nanoseconds. */
  private static final String TIMEOUT = "600s";

  private SimpleConfig() {}

  /**
   * The configuration.
   *
   * @param image that of its nodes, as the host's Docker pulls it
   * @param token what k3d is to read in the token's place; empty: k3d makes one up
   */
  static Mapping of(Provider.K3d k3d, String image, String token) {
    Mapping.Builder config =
        Mapping.builder()
            .put("apiVersion", "k3d.io/v1alpha5")
            .put("kind", "Simple")
            .put("metadata", Mapping.builder().put("name", k3d.cluster()).build())
            .put("servers", k3d.servers())
            .put("agents", k3d.agents())
            .put("kubeAPI", api(k3d.api()))
            .put("image", image)
            .put("subnet", k3d.subnet().toString());
    if (!token.isEmpty()) {
      config.put("token", token);
    }
    return config
        .putIfFilled("ports", ports(k3d.publish()))
        .putIfFilled("registries", registries(k3d))
        .put("options", options(k3d))
        .build();
  }

  private static Mapping api(Provider.K3d.Api api) {
    return Mapping.builder()
        .put("host", api.host())
        .put("hostIP", api.bind())
        .put("hostPort", Integer.toString(api.port()))
        .build();
  }

  private static Sequence ports(List<Provider.K3d.Published> published) {
    List<Node> ports = new ArrayList<>();
    for (Provider.K3d.Published port : published) {
      String text = bracketed(port.bind()) + ":" + port.hostPort() + ":" + port.nodePort();
      ports.add(filtered("port", text, LOAD_BALANCER));
    }
    return Sequence.of(ports);
  }

  /** Docker's port specification wants an IPv6 address in brackets. */
  private static String bracketed(String address) {
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }

  private static Mapping filtered(String name, String value, String filter) {
    return Mapping.builder()
        .put(name, value)
        .put("nodeFilters", Sequence.ofTexts(List.of(filter)))
        .build();
  }

  /** A text of several lines is k3s's registries.yaml itself; one of one line would be its path. */
  private static Mapping registries(Provider.K3d k3d) {
    if (k3d.mirrors().isEmpty()) {
      return Mapping.empty();
    }
    Mapping.Builder mirrors = Mapping.builder();
    k3d.mirrors()
        .forEach(
            (upstream, address) ->
                mirrors.put(
                    upstream,
                    Mapping.builder().put("endpoint", Sequence.ofTexts(List.of(address))).build()));
    Mapping file = Mapping.builder().put("mirrors", mirrors.build()).build();
    return Mapping.builder().put("config", YamlWriter.write(file)).build();
  }

  private static Mapping options(Provider.K3d k3d) {
    return Mapping.builder()
        .put("k3d", Mapping.builder().put("wait", true).put("timeout", TIMEOUT).build())
        .putIfFilled("k3s", k3s(k3d))
        .put(
            "kubeconfig",
            Mapping.builder()
                .put("updateDefaultKubeconfig", true)
                .put("switchCurrentContext", false)
                .build())
        .putIfFilled("runtime", runtime(k3d))
        .build();
  }

  private static Mapping k3s(Provider.K3d k3d) {
    List<Node> arguments = new ArrayList<>();
    for (String argument : serverArguments(k3d)) {
      arguments.add(filtered("arg", argument, SERVERS));
    }
    if (k3d.agents() > 0) {
      for (String argument : k3d.agentArgs()) {
        arguments.add(filtered("arg", argument, AGENTS));
      }
    }
    return Mapping.builder().putIfFilled("extraArgs", Sequence.of(arguments)).build();
  }

  private static List<String> serverArguments(Provider.K3d k3d) {
    List<String> arguments = new ArrayList<>(k3d.serverArgs());
    for (String san : k3d.api().sans()) {
      String argument = "--tls-san=" + san;
      if (!arguments.contains(argument)) {
        arguments.add(argument);
      }
    }
    return arguments;
  }

  private static Mapping runtime(Provider.K3d k3d) {
    Mapping.Builder runtime = Mapping.builder();
    k3d.memory()
        .ifPresent(
            memory -> {
              runtime.put("serversMemory", memory.docker());
              if (k3d.agents() > 0) {
                runtime.put("agentsMemory", memory.docker());
              }
            });
    return runtime.build();
  }
}
