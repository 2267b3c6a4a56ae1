package dev.vlabc.plan;

import java.util.Optional;

/**
 * How Flux gets at the rendered tree, for one cluster.
 *
 * @param interval as Flux writes durations
 * @param version of Flux, with a v
 * @param suspend whether it applies only what it is told to
 */
public record Flux(Source source, String interval, String version, boolean suspend) {

  /** Where the tree is fetched from. */
  public sealed interface Source {

    /** The secret that opens it. */
    Optional<String> secret();

    /**
     * An artifact in a registry: the folder of the rendered lab is its root.
     *
     * @param url with {@code oci://}
     * @param insecure whether it is spoken to without TLS
     */
    record Oci(String url, String tag, Optional<String> secret, boolean insecure)
        implements Source {}

    /**
     * A git repository.
     *
     * @param ref a branch or, where {@code tag} is true, a tag
     * @param path the folder of the rendered lab in it, without slashes at its ends
     */
    record Git(String url, String ref, boolean tag, String path, Optional<String> secret)
        implements Source {}
  }
}
