package dev.vlabc.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees as maps, lists, texts, longs, decimals and booleans, for those who may not know of trees: a
 * plan, a template. {@link RecordTree} makes trees of them again.
 */
public final class PlainValues {

  private PlainValues() {}

  /** A mapping's values in the order written; {@code null} stays, where it is written. */
  public static Map<String, Object> of(Mapping mapping) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      put(values, entry.name(), value(entry.value()));
    }
    return Collections.unmodifiableMap(values);
  }

  @SuppressWarnings("NullAway") // Helm takes a value out where it reads null
  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    values.put(name, value);
  }

  private static @Nullable Object value(Node node) {
    return switch (node) {
      case Mapping mapping -> of(mapping);
      case Sequence sequence -> items(sequence);
      case Scalar scalar -> scalar(scalar);
    };
  }

  @SuppressWarnings("NullAway") // as above
  private static List<Object> items(Sequence sequence) {
    List<Object> items = new ArrayList<>();
    sequence.items().forEach(item -> items.add(value(item)));
    return Collections.unmodifiableList(items);
  }

  private static @Nullable Object scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> null;
      case BOOLEAN -> Boolean.valueOf(scalar.text());
      case INTEGER, FLOAT -> number(scalar.text());
      case STRING -> scalar.text();
    };
  }

  /** What is no number of Java's, such as 0x1F or .inf, stays a text. */
  private static Object number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.scale() == 0 && number.precision() < 18 && text.matches("-?[0-9]+")
          ? (Object) number.longValueExact()
          : number;
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
