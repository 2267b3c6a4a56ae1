package dev.vlabc.emit.registry;

import java.util.Optional;

/**
 * The name of an image, a chart or an artifact, as Docker reads it (distribution v3, {@code
 * reference}): what stands before the first slash is a registry if it has a dot or a port, or is
 * {@code localhost}.
 *
 * @param registry empty: Docker means docker.io, unless the host has an image of that name
 * @param rest path, and where there are any, tag and digest
 */
public record ImageName(Optional<String> registry, String rest) {

  private static final String DOCKER = "docker.io";
  private static final String LIBRARY = "library/";

  public static ImageName parse(String text) {
    int slash = text.indexOf('/');
    String first = slash < 0 ? "" : text.substring(0, slash);
    boolean named = first.contains(".") || first.contains(":") || first.equals("localhost");
    if (!named) {
      return new ImageName(Optional.empty(), text);
    }
    String registry = first.equals("index.docker.io") ? DOCKER : first;
    String rest = text.substring(slash + 1);
    boolean official = registry.equals(DOCKER) && rest.indexOf('/') < 0;
    return new ImageName(Optional.of(registry), official ? LIBRARY + rest : rest);
  }

  /** The registry that it comes from when nobody has it yet. */
  public String upstream() {
    return registry.orElse(DOCKER);
  }
}
