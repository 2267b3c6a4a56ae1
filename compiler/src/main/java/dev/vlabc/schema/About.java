package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the schema says about one place in the language, whatever its shape. The constraints on
 * texts and numbers count for the scalar form, if there is one.
 */
public final class About {

  /** The types of JSON. */
  public enum Type {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** Where the reader of shapes leaves the name of a definition; not written in a schema. */
  static final String DEFINITION = "x-definition";

  private final Mapping schema;

  About(Mapping schema) {
    this.schema = schema;
  }

  /** What messages call a whole document. */
  Optional<String> title() {
    return text("title");
  }

  /** What it is, in a sentence or two. */
  public Optional<String> description() {
    return text("description");
  }

  /** What a malformed value should have been, in plain words. */
  public Optional<String> expects() {
    return text("x-expects");
  }

  /** The types that may stand here; all of them where the schema does not say. */
  public Set<Type> types() {
    Set<Type> types = EnumSet.noneOf(Type.class);
    for (String word : texts("type")) {
      types.add(Type.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return types.isEmpty() ? EnumSet.allOf(Type.class) : types;
  }

  /** Whether {@code null} may stand here, to take an inherited thing out. */
  public boolean nullable() {
    return types().contains(Type.NULL);
  }

  /** The constant that holds where nothing is written. */
  public Optional<Node> fallback() {
    return schema.get("default");
  }

  /** What it is derived from where nothing is written, in words. */
  public Optional<String> derived() {
    return text("x-derived");
  }

  public List<Node> examples() {
    return schema.get("examples").orElse(null) instanceof Sequence found
        ? found.items()
        : List.of();
  }

  /** The regular expression of texts. */
  public Optional<String> pattern() {
    return text("pattern");
  }

  /** The words that are allowed; none where any is. */
  public List<String> words() {
    List<String> words = new ArrayList<>(texts("enum"));
    words.addAll(texts("const"));
    return words;
  }

  public Optional<BigDecimal> minimum() {
    return text("minimum").map(BigDecimal::new);
  }

  /** The number that it must be larger than. */
  public Optional<BigDecimal> above() {
    return text("exclusiveMinimum").map(BigDecimal::new);
  }

  public Optional<BigDecimal> maximum() {
    return text("maximum").map(BigDecimal::new);
  }

  /** The kind of thing that it names. */
  public Optional<String> refers() {
    return text("x-ref");
  }

  /** Whether the only thing that fits is the default of this reference. */
  public boolean only() {
    return flag("x-only");
  }

  /** Whether it must differ between things, and so is never inherited. */
  public boolean unique() {
    return flag("x-unique");
  }

  /** The definition of the schema that it comes from, the last of a chain of them. */
  Optional<String> definition() {
    return text(DEFINITION);
  }

  boolean flag(String keyword) {
    return text(keyword).filter("true"::equals).isPresent();
  }

  Optional<String> text(String keyword) {
    return schema.get(keyword).orElse(null) instanceof Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** The texts of a list, or the one text that stands for a list of one. */
  List<String> texts(String keyword) {
    Node found = schema.get(keyword).orElse(null);
    List<String> texts = new ArrayList<>();
    if (found instanceof Scalar scalar) {
      texts.add(scalar.text());
    } else if (found instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        texts.add(item.toString());
      }
    }
    return texts;
  }
}
