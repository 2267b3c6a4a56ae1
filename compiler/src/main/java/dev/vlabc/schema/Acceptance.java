package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells quickly that a document is what the schema wants. The validator judges whatever is not
 * accepted here, and alone says what is wrong; but loading it costs more than all the rest of a
 * run, and most runs see a document without a fault. A keyword that is not known here accepts
 * nothing.
 */
final class Acceptance {

  /** Keywords that say nothing about what is valid, beside our own, which begin with x-. */
  private static final Set<String> WORDS =
      Set.of("$schema", "$id", "$defs", "$ref", "title", "description", "examples", "default");

  private static final String OURS = "x-";

  private final Mapping root;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<String, Mapping> targets = new HashMap<>();

  Acceptance(Mapping root) {
    this.root = root;
  }

  boolean accepts(Node document) {
    return accepts(root, document);
  }

  private boolean accepts(Node schema, Node node) {
    if (!(schema instanceof Mapping rules)) {
      return false;
    }
    for (Mapping.Entry rule : rules.entries()) {
      if (!holds(rules, rule.name(), rule.value(), node)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Mapping rules, String keyword, Node rule, Node node) {
    if (keyword.equals("$ref")) {
      return accepts(target(rule.toString()), node);
    }
    if (keyword.startsWith(OURS) || WORDS.contains(keyword)) {
      return true;
    }
    return switch (keyword) {
      case "type" -> ofType(rule, node);
      case "const" -> rule.equals(node);
      case "enum" -> rule instanceof Sequence words && words.items().contains(node);
      default ->
          switch (node) {
            case Scalar scalar -> scalarHolds(keyword, rule, scalar);
            case Sequence sequence -> sequenceHolds(keyword, rule, sequence);
            case Mapping mapping -> mappingHolds(rules, keyword, rule, mapping);
          };
    };
  }

  private Mapping target(String reference) {
    return targets.computeIfAbsent(
        reference,
        text -> {
          Node found = root;
          for (String step : text.substring(text.indexOf('#') + 2).split("/", -1)) {
            found = ((Mapping) found).get(step).orElseThrow();
          }
          return (Mapping) found;
        });
  }

  private static boolean ofType(Node rule, Node node) {
    return rule instanceof Sequence types
        ? types.items().stream().anyMatch(type -> isOf(type.toString(), node))
        : isOf(rule.toString(), node);
  }

  private static boolean isOf(String type, Node node) {
    return switch (node) {
      case Mapping _ -> type.equals("object");
      case Sequence _ -> type.equals("array");
      case Scalar scalar ->
          switch (scalar.type()) {
            case NULL -> type.equals("null");
            case BOOLEAN -> type.equals("boolean");
            case INTEGER -> type.equals("integer") || type.equals("number");
            case FLOAT -> type.equals("number");
            case STRING -> type.equals("string");
          };
    };
  }

  private boolean scalarHolds(String keyword, Node rule, Scalar scalar) {
    if (isAbout("array", keyword) || isAbout("object", keyword)) {
      return true;
    }
    return switch (scalar.type()) {
      case STRING -> isAbout("number", keyword) || textHolds(keyword, rule, scalar.text());
      case INTEGER, FLOAT ->
          isAbout("string", keyword) || numberHolds(keyword, rule, scalar.text());
      case NULL, BOOLEAN -> isAbout("string", keyword) || isAbout("number", keyword);
    };
  }

  /** Whether a keyword says something about values of that type only. */
  private static boolean isAbout(String type, String keyword) {
    return switch (keyword) {
      case "pattern", "minLength", "maxLength" -> type.equals("string");
      case "minimum", "maximum", "exclusiveMinimum" -> type.equals("number");
      case "items", "minItems", "maxItems", "uniqueItems" -> type.equals("array");
      case "properties",
          "patternProperties",
          "additionalProperties",
          "required",
          "minProperties",
          "maxProperties" ->
          type.equals("object");
      default -> false;
    };
  }

  /**
   * A text with a line end is left to the validator, for {@code $} means something else to Java.
   */
  private boolean textHolds(String keyword, Node rule, String text) {
    return switch (keyword) {
      case "pattern" -> text.indexOf('\n') < 0 && matches(rule.toString(), text);
      case "minLength" -> text.codePointCount(0, text.length()) >= number(rule);
      case "maxLength" -> text.codePointCount(0, text.length()) <= number(rule);
      default -> false;
    };
  }

  private boolean matches(String pattern, String text) {
    return patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
  }

  private static boolean numberHolds(String keyword, Node rule, String text) {
    int order = new BigDecimal(text).compareTo(new BigDecimal(rule.toString()));
    return switch (keyword) {
      case "minimum" -> order >= 0;
      case "maximum" -> order <= 0;
      case "exclusiveMinimum" -> order > 0;
      default -> false;
    };
  }

  private static int number(Node rule) {
    return Integer.parseInt(rule.toString());
  }

  private boolean sequenceHolds(String keyword, Node rule, Sequence sequence) {
    return switch (keyword) {
      case "items" -> sequence.items().stream().allMatch(item -> accepts(rule, item));
      case "minItems" -> sequence.items().size() >= number(rule);
      case "maxItems" -> sequence.items().size() <= number(rule);
      case "uniqueItems" -> new HashSet<>(sequence.items()).size() == sequence.items().size();
      default -> !isAbout("array", keyword) && isKnown(keyword);
    };
  }

  private static boolean isKnown(String keyword) {
    return isAbout("string", keyword)
        || isAbout("number", keyword)
        || isAbout("array", keyword)
        || isAbout("object", keyword);
  }

  private boolean mappingHolds(Mapping rules, String keyword, Node rule, Mapping mapping) {
    return switch (keyword) {
      case "properties" ->
          mapping.entries().stream().allMatch(entry -> propertyHolds((Mapping) rule, entry));
      case "patternProperties" ->
          mapping.entries().stream().allMatch(entry -> patternHolds((Mapping) rule, entry));
      case "additionalProperties" ->
          rule.equals(Scalar.of(false))
              && mapping.names().stream().allMatch(name -> isForeseen(rules, name));
      case "required" ->
          rule instanceof Sequence names
              && names.items().stream().allMatch(name -> mapping.has(name.toString()));
      case "minProperties" -> mapping.size() >= number(rule);
      case "maxProperties" -> mapping.size() <= number(rule);
      default -> isKnown(keyword);
    };
  }

  private boolean propertyHolds(Mapping properties, Mapping.Entry entry) {
    return properties.get(entry.name()).map(rule -> accepts(rule, entry.value())).orElse(true);
  }

  private boolean patternHolds(Mapping patternRules, Mapping.Entry entry) {
    return patternRules.entries().stream()
        .filter(rule -> matches(rule.name(), entry.name()))
        .allMatch(rule -> accepts(rule.value(), entry.value()));
  }

  private boolean isForeseen(Mapping rules, String name) {
    if (rules.get("properties").filter(found -> ((Mapping) found).has(name)).isPresent()) {
      return true;
    }
    return name.indexOf('\n') < 0
        && rules.get("patternProperties").stream()
            .flatMap(found -> ((Mapping) found).names().stream())
            .anyMatch(pattern -> matches(pattern, name));
  }
}
