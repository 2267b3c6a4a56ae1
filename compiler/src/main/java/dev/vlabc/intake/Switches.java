package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.value.ContainerlabNames;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a node runs, in the words of a lab. */
final class Switches {

  private static final Pattern SRLINUX_TYPE = Pattern.compile("[a-z0-9][-a-z0-9]*");

  private final Shapes shapes;
  private final Variables variables;
  private final Losses losses;
  private final Images images;

  Switches(Shapes shapes, Variables variables, Losses losses, Images images) {
    this.shapes = shapes;
    this.variables = variables;
    this.losses = losses;
    this.images = images;
  }

  /**
   * @param kind as containerlab publishes it
   * @param ports that links use
   */
  Node of(SourceNode node, String kind, Collection<String> ports) {
    Optional<String> type = type(node);
    if (kind.equals(Kinds.LINUX)) {
      type.ifPresent(
          _ ->
              losses.add(
                  "the field `type` of a linux node",
                  "a linux node has no types: do without it",
                  node.name(),
                  shapes.at(node.field("type").orElseThrow())));
      return choice(
          linux(node, ports), Mapping.builder().putIfPresent("image", images.orOwn(node)).build());
    }
    if (ContainerlabNames.isNotPlayed(kind)) {
      return choice("containerlab", Mapping.builder().put("kind", kind).build());
    }
    Mapping.Builder fields = Mapping.builder();
    if (kind.equals(Kinds.SRLINUX) && isOrdinary(type, ports)) {
      return choice(
          "srlinux",
          fields.putIfPresent("image", images.orOwn(node)).putIfPresent("type", type).build());
    }
    fields.put("kind", kind).putIfPresent("image", images.of(node)).putIfPresent("type", type);
    return choice("containerlab", fields.build());
  }

  /** A mapping of one key, or the key alone where there is nothing to say. */
  static Node choice(String word, Mapping fields) {
    return fields.isEmpty() ? Scalar.of(word) : Mapping.builder().put(word, fields).build();
  }

  private Optional<String> type(SourceNode node) {
    return node.scalar("type", shapes).flatMap(variables::text);
  }

  private String linux(SourceNode node, Collection<String> ports) {
    if (images.isSonic(node) && all(ports, ContainerlabNames.SONIC_PORT)) {
      return "sonic";
    }
    return images.routes(node) ? "frr" : "linux";
  }

  /** Whether a lab has a word of its own for it: other ports and types are containerlab's. */
  private static boolean isOrdinary(Optional<String> type, Collection<String> ports) {
    boolean known = type.isEmpty() || type.get().equals(ContainerlabNames.SRLINUX_TYPE);
    return type.filter(word -> !SRLINUX_TYPE.matcher(word).matches()).isEmpty()
        && (!known || all(ports, ContainerlabNames.SRLINUX_PORT));
  }

  private static boolean all(Collection<String> ports, Pattern pattern) {
    return ports.stream().allMatch(port -> pattern.matcher(port).matches());
  }
}
