package dev.vlabc.resolve.fabric;

import dev.vlabc.spec.FabricSpec.LinkSpec;
import dev.vlabc.value.NaturalOrder;
import java.util.Optional;
import java.util.OptionalInt;

/** A link before it is planned: two ends, in natural order, and what is said about it. */
record Cable(Plug a, Plug b, LinkSpec qualities) {

  static final LinkSpec PLAIN =
      new LinkSpec(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Where a link ends. */
  record Plug(String node, String port) {

    /** Reads {@code leaf-1:eth1}. */
    static Optional<Plug> parse(String text) {
      int colon = text.indexOf(':');
      return colon < 1 || colon == text.length() - 1
          ? Optional.empty()
          : Optional.of(new Plug(text.substring(0, colon), text.substring(colon + 1)));
    }

    @Override
    public String toString() {
      return node + ":" + port;
    }
  }

  static Cable between(Plug one, Plug other) {
    return between(one, other, PLAIN);
  }

  static Cable between(Plug one, Plug other, LinkSpec qualities) {
    return NaturalOrder.INSTANCE.compare(one.toString(), other.toString()) <= 0
        ? new Cable(one, other, qualities)
        : new Cable(other, one, qualities);
  }

  /** The same for any order of its ends. */
  String name() {
    return a + " -- " + b;
  }
}
