package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Takes values out of a tree. */
final class Excision {

  private Excision() {}

  /** The tree without what stands at those ends of steps from its top. */
  static Node without(Node tree, List<List<String>> faulty) {
    return faulty.isEmpty() ? tree : without(tree, faulty, 0);
  }

  private static Node without(Node node, List<List<String>> faulty, int depth) {
    return switch (node) {
      case Mapping mapping -> {
        List<Mapping.Entry> kept = new ArrayList<>();
        for (Mapping.Entry entry : mapping.entries()) {
          List<List<String>> below = through(entry.name(), faulty, depth);
          if (ends(below, depth)) {
            continue;
          }
          Node value = below.isEmpty() ? entry.value() : without(entry.value(), below, depth + 1);
          kept.add(new Mapping.Entry(entry.key(), value));
        }
        yield mapping.withEntries(kept);
      }
      case Sequence sequence -> {
        List<Node> kept = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
          List<List<String>> below = through(Integer.toString(i), faulty, depth);
          if (!ends(below, depth)) {
            Node item = sequence.items().get(i);
            kept.add(below.isEmpty() ? item : without(item, below, depth + 1));
          }
        }
        yield sequence.withItems(kept);
      }
      case Scalar scalar -> scalar;
    };
  }

  private static List<List<String>> through(String step, List<List<String>> faulty, int depth) {
    List<List<String>> through = new ArrayList<>();
    for (List<String> steps : faulty) {
      if (steps.size() > depth && steps.get(depth).equals(step)) {
        through.add(steps);
      }
    }
    return through;
  }

  private static boolean ends(List<List<String>> faulty, int depth) {
    for (List<String> steps : faulty) {
      if (steps.size() == depth + 1) {
        return true;
      }
    }
    return false;
  }
}
