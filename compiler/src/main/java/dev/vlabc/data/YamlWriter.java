package dev.vlabc.data;

import java.util.Iterator;

/**
 * Writes trees as YAML: block style, two spaces, sequences indented under their key, lines never
 * wrapped, each string as {@link Quoting} says.
 *
 * <p>An emitter of our own. That of jackson-dataformat-yaml, which is snakeyaml-engine's, was tried
 * with the same quoting: it leaves U+2028 and U+FEFF as they are inside double quotes, where YAML
 * 1.1 takes the first for a line end; it writes every text with a tab, such as a script, on one
 * line; and it decides by itself where to quote, so that templates and trees would differ.
 */
public final class YamlWriter {

  /** Parsers look no further than 1024 characters for the colon after a key. */
  private static final int LONGEST_SIMPLE_KEY = 1000;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** The node as one document. */
  public static String write(Node node) {
    YamlWriter writer = new YamlWriter();
    writer.document(node);
    return writer.out.toString();
  }

  /**
   * The node as one document below a comment.
   *
   * @param header plain lines, made a comment here
   */
  public static String write(String header, Node node) {
    YamlWriter writer = new YamlWriter();
    header.lines().forEach(line -> writer.line(("# " + line).stripTrailing()));
    writer.document(node);
    return writer.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void document(Node node) {
    switch (node) {
      case Mapping mapping when !mapping.isEmpty() -> entries(mapping, 0);
      case Sequence sequence when !sequence.items().isEmpty() -> items(sequence, 0);
      case Mapping _, Sequence _, Scalar _ -> line(inline(node));
    }
  }

  /** Writes entries under each other; the first starts where the writer stands. */
  private void entries(Mapping mapping, int indent) {
    Iterator<Mapping.Entry> entries = mapping.entries().iterator();
    while (entries.hasNext()) {
      Mapping.Entry entry = entries.next();
      key(Quoting.scalar(entry.name()), indent);
      value(entry.value(), indent);
      if (entries.hasNext()) {
        indent(indent);
      }
    }
  }

  private void key(String key, int indent) {
    if (key.length() > LONGEST_SIMPLE_KEY) {
      line("? " + key);
      indent(indent);
    } else {
      out.append(key);
    }
    out.append(':');
  }

  private void value(Node value, int indent) {
    switch (value) {
      case Mapping mapping when !mapping.isEmpty() -> {
        out.append('\n');
        indent(indent + 2);
        entries(mapping, indent + 2);
      }
      case Sequence sequence when !sequence.items().isEmpty() -> {
        out.append('\n');
        indent(indent + 2);
        items(sequence, indent + 2);
      }
      case Mapping _, Sequence _ -> line(" " + inline(value));
      case Scalar scalar -> line(" " + text(scalar, indent + 2));
    }
  }

  /** Writes items under each other; the first starts where the writer stands. */
  private void items(Sequence sequence, int indent) {
    Iterator<Node> items = sequence.items().iterator();
    while (items.hasNext()) {
      out.append("- ");
      item(items.next(), indent + 2);
      if (items.hasNext()) {
        indent(indent);
      }
    }
  }

  private void item(Node item, int indent) {
    switch (item) {
      case Mapping mapping when !mapping.isEmpty() -> entries(mapping, indent);
      case Sequence sequence when !sequence.items().isEmpty() -> items(sequence, indent);
      case Mapping _, Sequence _ -> line(inline(item));
      case Scalar scalar -> line(text(scalar, indent));
    }
  }

  private void indent(int indent) {
    out.repeat(' ', indent);
  }

  private static String inline(Node node) {
    return switch (node) {
      case Mapping _ -> "{}";
      case Sequence _ -> "[]";
      case Scalar scalar -> plain(scalar);
    };
  }

  private static String text(Scalar scalar, int indent) {
    return scalar.type() == Scalar.Type.STRING
        ? Quoting.block(scalar.text(), indent).orElseGet(() -> Quoting.scalar(scalar.text()))
        : plain(scalar);
  }

  private static String plain(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> "null";
      case BOOLEAN, INTEGER, FLOAT -> scalar.text();
      case STRING -> Quoting.scalar(scalar.text());
    };
  }
}
