package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Takes values of the shape that containerlab wants out of a file; another shape is a fault. */
record Shapes(SourceFile file, Diagnostics diagnostics) {

  /** What stands under a key; empty where nothing does. */
  Mapping mapping(Mapping around, String key) {
    return around.get(key).map(value -> mapping(key, value)).orElse(Mapping.empty());
  }

  /** A value as a mapping; {@code null} is an empty one. */
  Mapping mapping(String called, Node value) {
    if (value instanceof Mapping found) {
      return found;
    }
    if (!isNull(value)) {
      fault(called, "a mapping", value);
    }
    return Mapping.empty();
  }

  /** The items under a key; none where nothing stands there. */
  List<Node> items(Mapping around, String key) {
    Optional<Node> value = around.get(key).filter(found -> !isNull(found));
    if (value.isPresent() && !(value.get() instanceof Sequence)) {
      fault(key, "a list", value.get());
    }
    return value.orElse(null) instanceof Sequence found ? found.items() : List.of();
  }

  /** The one value under a key; empty where nothing stands there, or an empty text. */
  Optional<Scalar> scalar(Mapping around, String key) {
    return around.get(key).flatMap(value -> scalar(key, value));
  }

  /** A value as a single one. */
  Optional<Scalar> scalar(String called, Node value) {
    if (value instanceof Scalar found) {
      return Optional.of(found).filter(one -> !one.isNull() && !one.text().isBlank());
    }
    fault(called, "a single value", value);
    return Optional.empty();
  }

  /** Where a value was written. */
  Range at(Node value) {
    return value.range().orElseGet(file::whole);
  }

  private static boolean isNull(Node value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }

  private void fault(String called, String expected, Node value) {
    diagnostics.add(
        Diagnostic.of(Code.VL0106, at(value), "`" + called + "` is not " + expected)
            .note("expected: " + expected)
            .help("write it as containerlab's documentation has it, and import again"));
  }
}
