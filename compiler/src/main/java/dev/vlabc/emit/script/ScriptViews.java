package dev.vlabc.emit.script;

import dev.vlabc.emit.registry.Credentials;
import dev.vlabc.emit.script.ScriptView.LayerView;
import dev.vlabc.emit.script.ScriptView.PasswordView;
import dev.vlabc.emit.script.ScriptView.RegistriesView;
import dev.vlabc.emit.script.ScriptView.RemoteView;
import dev.vlabc.emit.script.ScriptView.ToolView;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.value.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes what the templates of scripts see. */
public final class ScriptViews {

  /** Whose versions doctor.sh knows how to ask for. */
  private static final Set<String> ASKED =
      Set.of("containerlab", "flux", "just", "k3d", "kubectl", "sops");

  private ScriptViews() {}

  /** That of a plan. */
  public static ScriptView of(Lab plan) {
    Rendered rendered = Rendered.of(plan);
    return new ScriptView(
        header(plan),
        plan.name(),
        plan.domain(),
        dns(plan),
        new HostViews(plan, rendered).all(),
        layers(plan),
        new ClusterViews(plan, rendered).all(),
        new PartitionViews(plan, rendered).all(),
        plan.registries().values().stream().map(host -> registries(plan, host)).toList(),
        plan.secrets().values().stream().map(SecretViews::of).toList(),
        plan.tools().entrySet().stream()
            .filter(tool -> ASKED.contains(tool.getKey()))
            .map(tool -> new ToolView(tool.getKey(), tool.getValue()))
            .toList());
  }

  private static RegistriesView registries(Lab plan, RegistryHost host) {
    return new RegistriesView(
        host.host(),
        Credentials.variables(plan, host).entrySet().stream()
            .map(login -> new PasswordView(login.getKey(), login.getValue()))
            .toList(),
        host.zot()
            ? Credentials.remotes(host).entrySet().stream()
                .map(remote -> new RemoteView(remote.getKey(), remote.getValue()))
                .toList()
            : List.of());
  }

  /** The first line of every file that people type or read. */
  public static String header(Lab plan) {
    return "Made by vlabc from " + plan.environment() + "/lab.yaml; edit that, not this.";
  }

  /** What is missing of the whole lab counts for its last layer. */
  private static List<LayerView> layers(Lab plan) {
    List<Unrendered.Part> parts = Unrendered.parts(plan);
    List<LayerView> layers = new ArrayList<>();
    for (Layer layer : plan.layers()) {
      layers.add(
          new LayerView(
              Recipes.of(plan).getOrDefault(layer.name(), layer.name()),
              layer.name(),
              parts.stream()
                  .filter(part -> part.layer().equals(layer.name()))
                  .map(Unrendered.Part::what)
                  .toList()));
    }
    return List.copyOf(layers);
  }

  /** The address of the first rendered component that answers for the lab's zone. */
  static String dns(Lab plan) {
    return plan.clusters().values().stream()
        .map(cluster -> cluster.components().values())
        .flatMap(Collection::stream)
        .filter(component -> component.provides().containsKey("dns"))
        .filter(component -> !component.steps().isEmpty())
        .flatMap(component -> address(component).stream())
        .findFirst()
        .map(Address::toString)
        .orElse("");
  }

  private static Optional<Address> address(Component component) {
    return component.endpoints().values().stream()
        .filter(endpoint -> endpoint.port() == 53)
        .flatMap(endpoint -> endpoint.address().stream())
        .findFirst();
  }
}
