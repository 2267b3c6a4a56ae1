package dev.vlabc.plan;

import java.util.Optional;

/** What a fabric node runs. */
public sealed interface Switch {

  /** The image of its container, or of the virtual machine in it; a bridge has none. */
  default Optional<String> anyImage() {
    return switch (this) {
      case Frr(String image) -> Optional.of(image);
      case Linux(String image) -> Optional.of(image);
      case Srlinux srlinux -> Optional.of(srlinux.image());
      case Sonic sonic -> Optional.of(sonic.image());
      case Containerlab other -> other.image();
    };
  }

  /** FRRouting in a Linux container. */
  record Frr(String image) implements Switch {}

  /** A Linux container without a routing daemon of ours. */
  record Linux(String image) implements Switch {}

  /** Nokia SR Linux; {@code type} as containerlab names the hardware. */
  record Srlinux(String image, String type) implements Switch {}

  /**
   * SONiC.
   *
   * @param configuredBy {@code metal-core} or {@code vlabc}
   */
  record Sonic(String image, String hwsku, String configuredBy) implements Switch {}

  /**
   * Anything else that containerlab plays, as its user configures it.
   *
   * @param kind as containerlab names it
   * @param type the model that it plays, where its kind has several
   */
  record Containerlab(String kind, Optional<String> image, Optional<String> type)
      implements Switch {}
}
