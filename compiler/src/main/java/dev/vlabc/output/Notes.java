package dev.vlabc.output;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * Reads what vlabc wrote for itself. It lies in a repository, where people and merges change it, so
 * that nothing about it is taken for granted.
 */
record Notes(Mapping fields) {

  private static final String VERSION = "version";

  /** The fields of a whole file, which must be of that version. */
  static Notes parse(String text, int version) throws MalformedNotesException {
    Notes notes = of(json(text));
    String found = notes.text(VERSION);
    if (!found.equals(Integer.toString(version))) {
      throw new MalformedNotesException(
          "it has the format `" + found + "`, and this vlabc knows `" + version + "`");
    }
    return notes;
  }

  /** The start of a file of that version. */
  static Mapping.Builder builder(int version) {
    return Mapping.builder().put(VERSION, version);
  }

  private static Node json(String text) throws MalformedNotesException {
    try {
      return JsonReader.read(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedNotesException("it is " + e.getMessage(), e);
    }
  }

  static Notes of(Node node) throws MalformedNotesException {
    if (node instanceof Mapping mapping) {
      return new Notes(mapping);
    }
    throw new MalformedNotesException("it holds `" + node + "` where an object must be");
  }

  String text(String name) throws MalformedNotesException {
    Optional<Node> value = fields.get(name);
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      return scalar.text();
    }
    throw missing(name);
  }

  /** A path that may be written to. */
  String path(String name) throws MalformedNotesException {
    String path = text(name);
    Optional<String> fault = PathRules.fault(path);
    if (fault.isPresent()) {
      throw new MalformedNotesException("its path `" + path + "` " + fault.get());
    }
    return path;
  }

  String checksum(String name) throws MalformedNotesException {
    String checksum = text(name);
    if (!Sha256.is(checksum)) {
      throw new MalformedNotesException("it holds `" + checksum + "` where a SHA-256 must be");
    }
    return checksum;
  }

  List<Node> list(String name) throws MalformedNotesException {
    Optional<Node> value = fields.get(name);
    if (value.isPresent() && value.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    throw missing(name);
  }

  private static MalformedNotesException missing(String name) {
    return new MalformedNotesException("it lacks a proper `" + name + "`");
  }
}
