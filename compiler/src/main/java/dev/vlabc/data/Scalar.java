package dev.vlabc.data;

import dev.vlabc.source.Range;
import java.util.Objects;
import java.util.Optional;

/** A single value. Its text is kept as written, so that {@code 1.30} stays {@code 1.30}. */
public final class Scalar implements Node {

  /** What YAML 1.2's core rules make of an unquoted text; a quoted one is always a string. */
  public enum Type {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    STRING
  }

  private final Type type;
  private final String text;
  private final Optional<Range> range;

  private Scalar(Type type, String text, Optional<Range> range) {
    this.type = type;
    this.text = text;
    this.range = range;
  }

  /** A scalar that was read. */
  public static Scalar read(Type type, String text, Range range) {
    return new Scalar(type, text, Optional.of(range));
  }

  public static Scalar of(String text) {
    return new Scalar(Type.STRING, text, Optional.empty());
  }

  public static Scalar of(long number) {
    return new Scalar(Type.INTEGER, Long.toString(number), Optional.empty());
  }

  public static Scalar of(boolean truth) {
    return new Scalar(Type.BOOLEAN, Boolean.toString(truth), Optional.empty());
  }

  /** A number as it is written; whole where it has neither a point nor an exponent. */
  public static Scalar number(String text) {
    boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    return new Scalar(whole ? Type.INTEGER : Type.FLOAT, text, Optional.empty());
  }

  public static Scalar nothing() {
    return new Scalar(Type.NULL, "null", Optional.empty());
  }

  /** The same value with another text, standing at the same place. */
  public Scalar withText(String other) {
    return new Scalar(type, other, range);
  }

  public Type type() {
    return type;
  }

  public String text() {
    return text;
  }

  public boolean isNull() {
    return type == Type.NULL;
  }

  @Override
  public Optional<Range> range() {
    return range;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar scalar && scalar.type == type && scalar.text.equals(text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type.name(), text);
  }

  @Override
  public String toString() {
    return text;
  }
}
