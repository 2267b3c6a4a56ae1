package dev.vlabc.spec;

/** Where a cluster's nodes come from. The list of providers that the language knows. */
public sealed interface ProviderSpec
    permits K3dSpec,
        KindSpec,
        K3sSpec,
        IncusSpec,
        GardenerSpec,
        Metal3Spec,
        TinkerbellSpec,
        ExistingSpec {

  static ProviderSpec from(String provider, Fields fields) {
    return switch (provider) {
      case "k3d" -> K3dSpec.from(fields);
      case "kind" -> KindSpec.from(fields);
      case "k3s" -> K3sSpec.from(fields);
      case "incus" -> IncusSpec.from(fields);
      case "gardener" -> GardenerSpec.from(fields);
      case "metal3" -> Metal3Spec.from(fields);
      case "tinkerbell" -> TinkerbellSpec.from(fields);
      case "existing" -> ExistingSpec.from(fields);
      default -> throw new IllegalStateException("the schema lets through provider " + provider);
    };
  }
}
