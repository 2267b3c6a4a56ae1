package dev.vlabc.spec;

import dev.vlabc.value.Address;
import dev.vlabc.value.ByPhase;
import dev.vlabc.value.KubernetesVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** A Kubernetes cluster in a layer. */
public record ClusterSpec(
    String layer,
    KubernetesVersion kubernetes,
    ProviderSpec provider,
    ByPhase<Ref> managedBy,
    ByPhase<Ref> reconciledBy,
    SequencedMap<String, Ref> networks,
    SequencedMap<String, ServiceSpec> services,
    GitopsSpec gitops,
    EndpointSpec endpoint,
    SequencedMap<String, ComponentSpec> components,
    List<String> manifests,
    Life life) {

  /** Stands in the record of a cluster that is poisoned by its faulty version. */
  private static final KubernetesVersion UNKNOWN = new KubernetesVersion(0, 0, 0);

  /** Where the API is reached. */
  public record EndpointSpec(Optional<Address> address, Optional<String> name, OptionalInt port) {}

  static ClusterSpec from(String layer, Life around, Fields fields) {
    Fields endpoint = fields.record("endpoint");
    return new ClusterSpec(
        layer,
        fields.kubernetes("kubernetes").orElse(UNKNOWN),
        fields.choice("provider", ProviderSpec::from).orElseThrow(),
        fields.refByPhase("managedBy"),
        fields.refByPhase("reconciledBy"),
        fields.refMap("networks"),
        fields.things("services", ServiceSpec::from),
        GitopsSpec.from(fields.record("gitops")),
        new EndpointSpec(
            endpoint.address("address"), endpoint.text("name"), endpoint.integer("port")),
        fields.things("components", ComponentSpec::from),
        fields.texts("manifests"),
        Life.from(fields).within(around));
  }

  ClusterSpec withComponents(SequencedMap<String, ComponentSpec> others) {
    return new ClusterSpec(
        layer,
        kubernetes,
        provider,
        managedBy,
        reconciledBy,
        networks,
        services,
        gitops,
        endpoint,
        others,
        manifests,
        life);
  }
}
