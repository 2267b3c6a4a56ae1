package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A node of a topology with what it inherits.
 *
 * @param key its name, where it stands
 * @param kind in lower case, as containerlab takes it; empty where none is said
 * @param written where its kind was written
 * @param layers where its fields stand, the ones that count first: itself, its group, its kind, the
 *     defaults
 */
record SourceNode(
    Scalar key,
    Optional<String> kind,
    Optional<Scalar> written,
    Optional<String> group,
    List<Mapping> layers) {

  String name() {
    return key.text();
  }

  /** The value of a field that counts. */
  Optional<Node> field(String name) {
    return layers.stream()
        .flatMap(layer -> layer.get(name).stream())
        .filter(value -> !(value instanceof Scalar scalar && isUnset(scalar)))
        .findFirst();
  }

  /** To Go an empty text is the same as none. */
  private static boolean isUnset(Scalar scalar) {
    return scalar.isNull() || scalar.text().isEmpty();
  }

  Optional<Scalar> scalar(String name, Shapes shapes) {
    return field(name).flatMap(value -> shapes.scalar(name, value));
  }

  /** The fields that it has, each with the key that counts. */
  SequencedMap<String, Scalar> fields() {
    SequencedMap<String, Scalar> fields = new LinkedHashMap<>();
    for (Mapping layer : layers) {
      layer.entries().forEach(entry -> fields.putIfAbsent(entry.name(), entry.key()));
    }
    return fields;
  }

  /** A variable of its environment, which containerlab puts together from all layers. */
  Optional<Scalar> env(String name) {
    return layers.stream()
        .flatMap(layer -> layer.get("env").stream())
        .filter(Mapping.class::isInstance)
        .flatMap(env -> ((Mapping) env).get(name).stream())
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .findFirst();
  }

  /** The keys of the variables of its environment that are none of these; the first few of them. */
  List<Scalar> envBeside(List<String> names, int most) {
    List<Scalar> others = new ArrayList<>();
    for (Mapping layer : layers) {
      if (layer.get("env").orElse(null) instanceof Mapping env) {
        env.entries().stream()
            .map(Mapping.Entry::key)
            .filter(key -> !names.contains(key.text()))
            .limit(most)
            .forEach(others::add);
      }
    }
    return others;
  }
}
