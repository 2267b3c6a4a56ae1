package dev.vlabc.data;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Range;
import java.util.Optional;

/** What is said about a text that is YAML, but not such as vlabc reads. */
final class ReadFault {

  private ReadFault() {}

  static Diagnostic empty(Range range) {
    return Diagnostic.of(Code.VL0101, range, "the file is empty")
        .help("a lab starts with the lines `apiVersion: vlabc.dev/v1alpha1` and `kind: Lab`");
  }

  static Diagnostic directive(Range range) {
    return Diagnostic.of(
            Code.VL0103, range, "a line that starts with `%` is a directive to the parser")
        .label("directives are not allowed")
        .help("delete the line");
  }

  static Diagnostic secondDocument(Range range) {
    return Diagnostic.of(Code.VL0103, range, "a second document starts here")
        .label("everything from here on is ignored")
        .help("delete this line, or put what follows into a file of its own");
  }

  static Diagnostic tag(Range range) {
    return Diagnostic.of(Code.VL0103, range, "tags are not allowed")
        .label("a tag")
        .help("delete it; if it is meant as text, quote the whole value");
  }

  static Diagnostic tooDeep(int levels, Range range) {
    return Diagnostic.of(Code.VL0104, range, "values are nested deeper than " + levels + " levels")
        .help("nothing in a lab is nested that deep: check the indentation and the brackets");
  }

  static Diagnostic tooMany(int values, Range range) {
    return Diagnostic.of(Code.VL0104, range, "the file holds more than " + values + " values")
        .help("split it, or check that it is the file you mean");
  }

  static Diagnostic duplicate(Scalar key, Scalar first) {
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0102, key.range().orElseThrow(), "`" + key.text() + "` is written twice");
    return fault
        .label("again here")
        .also(first.range().orElseThrow(), "first here")
        .help("delete one of them, or put both together under one key");
  }

  static Diagnostic complexKey(Range range) {
    return Diagnostic.of(Code.VL0103, range, "a key must be text, not a list or a mapping")
        .label("brackets mean a list or a mapping here")
        .help("if the brackets are part of a text, quote the whole text");
  }

  static Diagnostic noKey(Range range) {
    return Diagnostic.of(Code.VL0101, range, "there is no key before the colon")
        .label("key missing")
        .help("write the key, or quote the value if the colon is part of it");
  }

  /** What is wrong with an unquoted key, if anything. */
  static Optional<Diagnostic> key(String text, Range range) {
    return switch (text) {
      case "<<" ->
          Optional.of(
              Diagnostic.of(Code.VL0103, range, "the merge key `<<` is not allowed")
                  .label("merge key")
                  .help("name what it is like: `like: <name>`"));
      case "" -> Optional.of(noKey(range));
      default -> Optional.empty();
    };
  }
}
