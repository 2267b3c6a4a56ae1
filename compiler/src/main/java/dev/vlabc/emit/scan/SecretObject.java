package dev.vlabc.emit.scan;

import java.nio.charset.StandardCharsets;

/**
 * Follows the lines of a file of YAML and tells when a document is a Kubernetes Secret with a value
 * in it that sops has not encrypted. It reads what stands at the beginning of lines, as objects are
 * written, and no YAML.
 */
final class SecretObject {

  private static final String DOCUMENT = "---";
  private static final String KIND = "kind:";
  private static final String DATA = "data:";
  private static final String STRING_DATA = "stringData:";
  private static final String ENCRYPTED = "ENC[";

  private boolean secret;
  private boolean filled;
  private boolean inData;

  /** Whether the line that begins there shows that the document is one. */
  boolean isPlain(byte[] content, int line) {
    if (line >= content.length) {
      return false;
    }
    if (content[line] == ' ') {
      filled |= inData && isPlainEntry(content, line);
    } else if (SecretScan.has(content, line, DOCUMENT)) {
      secret = false;
      filled = false;
      inData = false;
    } else if (content[line] != '#' && content[line] != '\n') {
      topLevel(content, line);
    }
    return secret && filled;
  }

  private void topLevel(byte[] content, int line) {
    inData = SecretScan.has(content, line, DATA) || SecretScan.has(content, line, STRING_DATA);
    if (SecretScan.has(content, line, KIND)) {
      String kind = value(content, line).replace("\"", "").replace("'", "");
      secret = kind.equals("Secret");
    } else if (inData) {
      String flow = value(content, line).replace(" ", "");
      filled |= flow.length() > 2 && !flow.contains(ENCRYPTED);
    }
  }

  /** A key with a value that sops did not write; a comment is none. */
  private static boolean isPlainEntry(byte[] content, int line) {
    int at = line;
    while (at < content.length && content[at] == ' ') {
      at++;
    }
    if (at >= content.length || content[at] == '\n' || content[at] == '#') {
      return false;
    }
    String value = value(content, at);
    return !value.isEmpty() && !value.startsWith(ENCRYPTED);
  }

  /** What stands behind the first colon of a line. */
  private static String value(byte[] content, int line) {
    int end = line;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    String text = new String(content, line, end - line, StandardCharsets.UTF_8);
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(colon + 1).strip();
  }
}
