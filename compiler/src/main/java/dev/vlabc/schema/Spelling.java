package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what JSON cannot say: numbers that are not written in decimal, truths in capitals, and
 * malformed ranges in names.
 */
final class Spelling {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

  private final List<Violation> found = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  static List<Violation> check(Node document, Shape shape) {
    Spelling spelling = new Spelling();
    spelling.walk(document, shape);
    return spelling.found;
  }

  private void walk(Node node, Shape shape) {
    switch (node) {
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries()) {
          name(entry.name(), entry.name(), shape);
          below(entry.name(), entry.value(), shape);
        }
      }
      case Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          Node item = sequence.items().get(i);
          if (item instanceof Scalar scalar) {
            name(Integer.toString(i), scalar.text(), shape);
          }
          below(Integer.toString(i), item, shape);
        }
      }
      case Scalar scalar -> scalar(scalar, shape);
    }
  }

  private void below(String step, Node node, Shape shape) {
    shape
        .child(step)
        .ifPresent(
            child -> {
              steps.add(step);
              walk(node, child);
              steps.removeLast();
            });
  }

  private void name(String step, String name, Shape shape) {
    boolean ranged = shape instanceof Shape.Named named && named.ranges();
    if (!ranged || (name.indexOf('[') < 0 && name.indexOf(']') < 0)) {
      return;
    }
    boolean link = shape instanceof Shape.Named named && named.links();
    RangedText text = link ? RangedText.ofLink(name) : RangedText.ofName(name);
    if (text.problem().isPresent()) {
      steps.add(step);
      add(Keyword.RANGE);
      steps.removeLast();
    }
  }

  private void scalar(Scalar scalar, Shape shape) {
    Set<About.Type> types = shape.about().types();
    boolean odd =
        switch (scalar.type()) {
          case INTEGER -> !INTEGER.matcher(scalar.text()).matches();
          case FLOAT ->
              !types.contains(About.Type.NUMBER) || !NUMBER.matcher(scalar.text()).matches();
          case BOOLEAN -> !scalar.text().equals("true") && !scalar.text().equals("false");
          case NULL, STRING -> false;
        };
    if (odd) {
      add(Keyword.TYPE);
    }
  }

  private void add(Keyword keyword) {
    found.add(new Violation(List.copyOf(steps), keyword));
  }
}
