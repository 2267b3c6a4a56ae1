package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.Flux.Source;

/** Where Flux fetches the rendered tree from. */
final class Sources {

  static final String API = "source.toolkit.fluxcd.io/v1";

  private Sources() {}

  /** The kind of the source object, which {@code flux bootstrap} or our own sync makes. */
  static String kind(Source source) {
    return switch (source) {
      case Source.Oci _ -> "OCIRepository";
      case Source.Git _ -> "GitRepository";
    };
  }

  /** The path of a folder of the rendered lab in what the source holds. */
  static String inSource(Source source, String folder) {
    return switch (source) {
      case Source.Oci _ -> folder;
      case Source.Git git -> git.path().isEmpty() ? folder : git.path() + "/" + folder;
    };
  }

  /** The source object of an artifact in a registry. */
  static Mapping artifact(Source.Oci oci, Flux flux) {
    Mapping.Builder spec =
        Mapping.builder()
            .put("interval", flux.interval())
            .put("url", oci.url())
            .put("ref", Mapping.builder().put("tag", oci.tag()).build());
    if (oci.insecure()) {
      spec.put("insecure", true);
    }
    oci.secret()
        .ifPresent(secret -> spec.put("secretRef", Mapping.builder().put("name", secret).build()));
    return Objects.kept(API, "OCIRepository", Objects.FLUX_SYSTEM, Objects.FLUX_SYSTEM)
        .put("spec", spec.build())
        .build();
  }
}
