package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees as the validator wants them. */
final class JsonTree {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
  private static final int MOST_DIGITS = 30;

  /** What people and editors read, and the validator need not. */
  private static final Set<String> REMARKS =
      Set.of("title", "description", "examples", "default", "deprecated", "$id", "$comment");

  private static final Set<String> MAPS_OF_SCHEMAS =
      Set.of("properties", "patternProperties", "$defs");

  private JsonTree() {}

  static JsonNode of(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        ObjectNode object = FACTORY.objectNode();
        for (Mapping.Entry entry : mapping.entries()) {
          object.set(entry.name(), of(entry.value()));
        }
        yield object;
      }
      case Sequence sequence -> {
        ArrayNode array = FACTORY.arrayNode();
        for (Node item : sequence.items()) {
          array.add(of(item));
        }
        yield array;
      }
      case Scalar scalar -> scalar(scalar);
    };
  }

  private static JsonNode scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> FACTORY.nullNode();
      case BOOLEAN -> FACTORY.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case INTEGER -> integer(scalar.text());
      case FLOAT -> fraction(scalar.text());
      case STRING -> FACTORY.stringNode(scalar.text());
    };
  }

  /** Integers in other bases are {@link Spelling}'s: here any number will do. */
  private static JsonNode integer(String text) {
    boolean decimal = text.matches("[-+]?[0-9]+") && text.length() <= MOST_DIGITS;
    return decimal ? FACTORY.numberNode(new BigInteger(text)) : FACTORY.numberNode(Long.MAX_VALUE);
  }

  private static JsonNode fraction(String text) {
    boolean plain = text.matches("[-+]?[0-9]*\\.?[0-9]+") && text.length() <= MOST_DIGITS;
    return plain ? FACTORY.numberNode(new BigDecimal(text)) : FACTORY.numberNode(0.5);
  }

  /** The rules of a schema, without the remarks and our own keywords: less for it to compile. */
  static JsonNode rules(Mapping schema) {
    ObjectNode object = FACTORY.objectNode();
    for (Mapping.Entry entry : schema.entries()) {
      String name = entry.name();
      if (MAPS_OF_SCHEMAS.contains(name) && entry.value() instanceof Mapping schemas) {
        ObjectNode named = object.putObject(name);
        for (Mapping.Entry inner : schemas.entries()) {
          named.set(
              inner.name(), inner.value() instanceof Mapping s ? rules(s) : of(inner.value()));
        }
      } else if (name.equals("items") && entry.value() instanceof Mapping items) {
        object.set(name, rules(items));
      } else if (!REMARKS.contains(name) && !name.startsWith("x-")) {
        object.set(name, of(entry.value()));
      }
    }
    return object;
  }
}
