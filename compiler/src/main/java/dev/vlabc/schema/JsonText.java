package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the schema's own text, which every run has to: the first use of a library for it would cost
 * more than the rest of the check. Faults in it are bugs, so they throw.
 */
final class JsonText {

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static Mapping parse(String text) {
    JsonText reader = new JsonText(text);
    if (reader.value() instanceof Mapping mapping && reader.next() == 0) {
      return mapping;
    }
    throw reader.fault();
  }

  /** The next character that is no white space, 0 at the end; it stays there to be read. */
  private char next() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Whether the next character is that one, which is then read. */
  private boolean skip(char wanted) {
    boolean found = next() == wanted;
    if (found) {
      at++;
    }
    return found;
  }

  private void expect(char wanted) {
    if (!skip(wanted)) {
      throw fault();
    }
  }

  private IllegalArgumentException fault() {
    return new IllegalArgumentException("a schema that is not JSON at character " + at);
  }

  private Node value() {
    return switch (next()) {
      case '{' -> mapping();
      case '[' -> sequence();
      case '"' -> Scalar.of(string());
      case 't' -> word("true", Scalar.of(true));
      case 'f' -> word("false", Scalar.of(false));
      case 'n' -> word("null", Scalar.nothing());
      default -> number();
    };
  }

  private Mapping mapping() {
    List<Mapping.Entry> entries = new ArrayList<>();
    expect('{');
    while (!skip('}')) {
      next();
      Scalar key = Scalar.of(string());
      expect(':');
      entries.add(new Mapping.Entry(key, value()));
      if (!skip(',') && next() != '}') {
        throw fault();
      }
    }
    return Mapping.of(entries);
  }

  private Sequence sequence() {
    List<Node> items = new ArrayList<>();
    expect('[');
    while (!skip(']')) {
      items.add(value());
      if (!skip(',') && next() != ']') {
        throw fault();
      }
    }
    return Sequence.of(items);
  }

  private String string() {
    expect('"');
    int end = text.indexOf('"', at);
    int escape = end < 0 ? at : text.indexOf('\\', at, end);
    if (escape < 0) {
      String plain = text.substring(at, end);
      at = end + 1;
      return plain;
    }
    return escaped();
  }

  private String escaped() {
    StringBuilder unescaped = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char read = text.charAt(at++);
      unescaped.append(read == '\\' ? escape() : read);
    }
    expect('"');
    return unescaped.toString();
  }

  private char escape() {
    char escape = text.charAt(at++);
    return switch (escape) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> escape;
    };
  }

  private Scalar word(String word, Scalar meaning) {
    if (!text.startsWith(word, at)) {
      throw fault();
    }
    at += word.length();
    return meaning;
  }

  private Scalar number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (number.isEmpty()) {
      throw fault();
    }
    boolean whole = number.chars().allMatch(digit -> digit == '-' || Character.isDigit(digit));
    return whole ? Scalar.of(Long.parseLong(number)) : Scalar.number(number);
  }
}
